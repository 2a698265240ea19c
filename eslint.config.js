import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["build/", "dist/", "node_modules/", "coverage/", "test/fixtures/", "src/screen/page.d.ts"] },
  js.configs.recommended,
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/screen/page/**/*.js", "src/report/page/**/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...["window", "document", "location", "history", "navigator", "addEventListener", "matchMedia"],
          ...["getComputedStyle", "requestAnimationFrame", "performance", "setTimeout", "clearTimeout"],
          ...[
            "WebSocket",
            "ResizeObserver",
            "IntersectionObserver",
            "Node",
            "HTMLElement",
            "HTMLDetailsElement",
            "Element",
            "URL",
            "URLSearchParams",
          ],
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.js"],
    ignores: ["src/screen/page/**", "src/report/page/**"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        setImmediate: "readonly",
        clearTimeout: "readonly",
        AbortController: "readonly",
        performance: "readonly",
        fetch: "readonly",
      },
    },
  },
);
