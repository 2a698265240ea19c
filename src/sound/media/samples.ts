import { brotliDecompressSync } from "node:zlib";

// A fifth of a second of 1000 Hz, 16 kHz, mono, in each kind of bytes: of our own making, encoded by ffmpeg 5.1 and packed
// with Brotli to be short here.

const packed = {
  "tone.mp3": [
    "H18DEI5TrF/fEJ52wejMTme5ncCn84Smi/8PLk60qTPyNSmVJSUH6mT3+yJKAqYKwJ9Gp4CQys4FEVsKqHVnIfRQDh2UsQIAtyvE2CP8tdbF6R",
    "SN28NQ5+tgSxxftoidsbNz1POsMulnNfPjryUnLKm2t/89Kx1x5Nu6B45LyvCMU/S2zXaW49/KVlGrGk52AAL4It5v2IX/N203bJoAHDbbqpPY",
    "/3OLkPFfTz0QZiBtFMROaFiPkc28iVWomjCDdoIhtG/TWO61iKqedYMIHOh3nbN/8cMS9rsuijRTC66bXGw2Vtd6FOGzaz0KkuoQbjK297HbxU",
    "jKEICDXMTgXiPkwn4wgSNVakgWgU8w06sWMCNCCOyh16xLsBKZl37Tt6wYNRB3bBTo1Q14EsFCKSP0LqYsgvUZCpJAVJQAMBD2kZ/IeHHQEgpX",
    "r1ZC60cKhMtwk+9lmahcNuYXd2TAfp6kVGW4emy1/iB/YeR/76GVMfa+76T4mO+hVkwYWME6SMwKYMCIWYY0QVgxZIE5izSz5cAk/Mau0boq7h",
    "rctmM7yTEvcqD+EiZaZEiRfSiOoRP8XqSf1U0MTWPtIJkoOww8A4AXUPwgTiMse/UY/AMhvK54DEK4BrfBjXidx+skHu62tCq4vbP7lse/NHxS",
    "zGKUNYj6dim1OxKI135g5YYi1Pc2UZmjiifOyTowXvOSrHqs9VUX7Dt0ZS+Z8K5WJRE2p08f7Ea8mHCkEpflTFDx2uR9PiSteVSV1sf37J2M3E",
    "uasouLtmTmuR9FWcJsN7i9gxdPKxxbvzeiozf5SjkWA0j7AtBXvuTZz9npr3gdrn8vF3jTKOUukIf2wW9uIjidJOLkvsJ/wUnvejx0irv5FN84",
    "yznr/UG9ekoRFRvmU6+eNTDlKsrfCAsLaot5FK9Vuz9b7ey5uj6hF5x513++vb6PibSJwLmNf8ilIuTzLqaPD9YsFASFGg5bu9d8YhzMfPFFza",
    "3ItNfVopHkUgI=",
  ],
  "tone.ts": [
    "H98FAObn8cz3k5TO2b8Hb8t1lNqOUkaoepY7TloeIPwWapRSnLWATlrrMGph6qEEGKY3NB6nCKa6omDQg+NbHJDjAEgQiM9prmQk0goVuvdq31",
    "Fx40WofeCwshfQvYoC6AG2a/7/MSDfIHkHtxMhULUss91onoPjktultu9ZCcwSoLJaAEPVIwCAiGwnp1MSBbJ7rfFn/imwJO5cbysrQvKsXsRl",
    "iUMHIwUArtxAVtaxfh1TpdIpu7ZGXubXBZPbGXrbyhVUrtzqea9hEc9Gr1v2Omx5GXHq2/81R1bkyDdfDY4Li9QtE11TA9Nkx78N8zDCaLUSoI",
    "GhBd80Suv/idvzJi4HlWPbqE7K/1obbf/11AOrm0wVkT2RWrKUTtJ3dDLJVrf9hNuyL1BQkYAh+rUtKbtkvA3nz6u6tvyLH2Uwz26wTRLXVw1o",
    "FA7h2uw4fObF2LAUxIB7+1xluTZhkTxwbqPhF+zNJxf2w3KOOJNJL55bLnU517P5vAX2uEb7QuV8z0u/XVs254/n7zhiXaPGc514mZhAXDMlvX",
    "j5MwY6QatWJsi11olZ3uPFwTKIiIieqyMR8UcXxE0YMLwcFmTNCumLO5GwX9epawJ6jnnGjcSKBIyIfxFb4v/aCxdkJuxz388QDdJ7jCBhYTM7",
    "nbICsJAvjaSFRM6S9dJetLisig2tt/SafeaIu5y6GsLupEtr0fnjLrFBg/JEOpfhWGa5sRatJ9ws0G7y6VQilmPhGYAeRCO0S23W23MM/yAiXo",
    "8TDqIXcRv622c+9lGuebWNHvP2GbNuVSRgqvGvG7ciuPQSeSP0nxaefCeU1NoPQjWGiN+nBkUejTtxLqqC+7WeyrPl45wXyk/PirpUqPc4O/GO",
    "06cPtobUknBkJBel7pBYK6B/vjAi7WiSfa7h2bvI6Jf2hCpVMsJ6nvsxqJdVcUNbu/GG07HHfPcWZ/Kdkf7xfUrPJ9PWQ07CpZrz1DPqx11H3/",
    "fhpjcTwqub+jFz8Vs1G+eifLvor/ivcad3s2tkDp5liHtTObpy9h+mIoHsKMBArDV7KEl0SE+9ejZe0jcu5kazZo2mtnnUPn3M/t7JZ8+NnWt5",
    "oe53/efb6/skX8GFpnP+f+TSIPJ5l+TjA2/pWLNl/OGS6qM/uQ/2fPEluVoZZ/msdDulGxU=",
  ],
  "tone.flac": [
    "H+8kOD4McIdNOi6jmajNmG8ma0bTzMGXcvVxvx5K/cP+8v0DkEBPRCWbWFWhCCewbm1J8dIhE26QQIaJ3eTghGsBBpQmapfDBpwlFJC/4HbvEB",
    "Lja4aaunYecOyb1G1UWTkzNp9sirlucKABa2EgGkgisIAP4w3AwAEUqsCV0pheEwdAmmEJ2Na9ABj6m91A6W768jmxYs9XJOTV/pYejNAA0NjY",
    "0d3QBABGlP/80QUuCwb9I/TeQxSPkKlI/SWNZeynr0+oFnE+2bqUuPj8NfvUlu67GoX9tN48v15uFaRkGIUU+fYKZZKVlzYZR9x43Fu0RgnJBs",
    "mmIIweUvfdPbCt/fiDMiJ3xtnD96yuRlw/U9ttnrXG77kFyUJp8SZFTpnTZ+KCS44KTUTL09gj4yPzipnT/w==",
  ],
  "tone.ogg": [
    "HxYOIxF6HDB8ngjgj9RuOGscPbACoiMkmb0gN9sjBA9sJE98LJ9Hg76H+C+mgamSopwNz9JKEktK5RVMdwg5UkixAREMJE8i/48pplnTOim9nK",
    "rpsH8flmylUa767ZVOPATyniGES2c2pYralO292ZMleJmbHsHeOlVCuw+r+9W02QuKoGpXRIKQCIeTydE2OcqF0lT+ae1CPY8u3SE8XZd2QV2o",
    "VRgG9xbVHAqlUWiLUA7dIqZbUFfQp65ZttaC/PRqlJS2Abfr1fJiiorigAKrh2nadDkyEpk7qyq3pBoiBZFNhpjuDKgyIkfnAQVZ3NN296JL0E",
    "+t1gyBUmjawsKK2QVFiApuRf982aFqUmTO3DxOeUmubzUy1A5pH/G0RARQABmH4d4jO61MAGACiFfM7JHuIKkb6xTMsKPS5cq30tLHnPl4Tv+m",
    "d6wyphi9uejU/o83FnHG5I8AoMJU9lCX3FsCuhhtYR+jx27FUDGaI6JvqBoZQhd/5MiZfz68UfVi/8eRqHPKUAAKBKHecuDtXAxMxyJWYfpNuQ",
    "OCXq/q44I+Tr1TyCPt+uhgQ3xPY3B/e9v5VDzwGCuu/P9jyWWmsQ+vlUkH2HlrBD1C0FgQp1MeSnPPRycKYIxZ2htagAMy+GDC1rH613ndN+FK",
    "LNyIs9xTb/ghiPllbGzcjITaBHvnEvvG+Brzaq/8u+TK3NqUjQUp8yrSNtYmXarNkILwB3IQaB4lalQp1ShMRZE37KRAPgAVbvk33hHqRxBtyJ",
    "Ns0Eo091O23y/Z7lfa6uCmAoIrp9l/1R03jPIxuhLNQ8N2hdEbja0lRi5Eoy9ptFOL+3gwlZLZO8erN9aaExmhZ/mWfQAodEtZYeu8Bv/hnjjL",
    "P/VmzJnRk5LIqOvnEzwnohQlXP1rr1OlPuYN12cM64Ibc3ZM1LmlMLkm5bSuEDcICCGQMVvXCc5jvod02d5Hh00i73sTydQQdDuRHOw36ZhHZh",
    "/+eKP65QYIMGf+Xc+eH1l3c/vPnCNmFTHAJEfX6bYubzY4PQn1lg/+/+/WRVvEYaKRjDixB5f+SjGOKchcCkVUHVedgiNdQh7TSF5u0BYZ/MS/",
    "cwMRIcjXSasUXEwtOyH66EEG9wipiwWhdo4ykRyFY2CrVwtDA/SF88XEcmdUccPKJhIVv18VQL6uud9DYAa04D5gGYd7pyoYxNPwUX40lZIVbk",
    "27UxKIGPxb+APDAR6FN94tfu6Fr9JCi3cHgDsAAsJVbUL9CI33k1W+JarCBRuKFmh2rNQ8QtzCpuKq3n9Vq1v/BU5VUKJ5sMD4h9JuMBqLNXVs",
    "RgJt4sf0sDBACXA61DksHBmhZJkEX6WnZh2L5fZW8SV7xgzumRj1LvLUiIK48bUXaBNReE9zZk/srS7B9RP79+zMU/96AnWN4YzJ9+WMN6d3bz",
    "2XLm+uu+d+1Ouo1l0x+Qqh+R67572jOfeeqH9T6L26szP0Phk5DKaHNvRwepjVfaI/dOtZoofaGsIDbdE1EkWGvam5x/3VVwmTs7yRCA9si88N",
    "NM09j5t8rRQAihcAhS8XT0ukQiyAXBCOaVm5a0R9XtPXCB6x8xsENO/q6NBeL0U8z+G3WilxhF3dGNreXB8fEqaulxJh2wBk4FCpY0s6I5CpW0",
    "cuVNVQ8vMf+b1WhEeuz2HYgrLRN8f3GRxd2oo5SnAqc/cvEec3AcCjW4eWug8byoCWEezEoZ2g7Lwcggo4BtMgKpB5IvLwUcODNhxANVJCb0WI",
    "ZxxiWqfK6NDqa5BQ8tyBrotHaGMlJiCr8K9OMFUH08qeqaBO5CTNiXCLUmdUdt7bbHy91I9WBj70IUVqsI4wEJ25Uy4jXICjHEEGRaUpKLustq",
    "ZQZCBPNagOkuI07XNw5BCTxbw8fNTTnFFZJfA3P6r0kxW9VTtQJixODiKF/5O93gvsLv3WyaM0PHig7Lk+6GZBPd57h49EaHsjO7Wwc7aYc5qQ",
    "vptca2cXpo232aLZS3OElTeFRmtgTW1acub1cU96Yv5be7PdYNy1xVz2Tc//attpPzz764GqxeanX418z4M8++FZT21Vzw7EfE6/9GtiilvDhQ",
    "2KnIu1OVcUOYartuB9tlleu0wBR547rr2Z1GCs8BzssB8O+mp9tXugV9c/o2kATkIA6iYpjcG2EDhKh2RuqV+PLn5veN9XBz7xoO35cIneoPTo",
    "PjOuIZRpz3C8Z+6zI2IK9yehZQSGKEZo7YCJPUhVmSqpETvUpF4ZKcNRahQjFNkFKj+VIwAal4PfjzgEA3My8AEYIAMlAEzihk7f52Ac6h2VUw",
    "eyBVeqDITWxGRocwoSZQ6DEdZx02Xb8R2DTgt3H2suBmgP3fKYc4YEALDuOkXu/ubq0IIb8nIEbOSV68oRrm29jBUisdQGgANN6Ti/yD/otfA6",
    "tpcMWAxGa7nR+GzAWvHU/PSJtV1jKdMYyztkvstS9vQAf9DKB/tUY+YN6o0+XaK2P885dneYy+z6JwO2gMGalM6Mmx8qbE9s1l0D5l173uVPzc",
    "+fWCrtB15u1vO3GDH7kbXwu6wVg5a/1ugfX9V3XLUYbJbnNrMZHeX21pKBR5a5wqjnw1c3a7c+GbA9u2qiXeaZs1Q4dj1j7Nm1Y5u6Ejr2Ja3P",
    "7JPTkmoTALplQ2CqjF7QfFqpfgtZANlOeWtCi8mqkyJ0LdEIHLyrXcSoIf9kKNqiPa5H6rRkZAtJ6lPU+VT0UVIDAJq7EeB006JWHkMYzil00F",
    "KA7RUWa+4brWyv870x/dzW1MLH1YEPako+zmtuXWnic5B5uCOW2OC2Cc5cB8jCoE64jzJ/SIoWFW/QWvH0QKzEWpExvuFuO9duffH1wBz+a0XL",
    "br76lTpLyPsb4BXVAZopnolhQszDkT8m3xeUCABbS8biWBtJ4FgPSayhA7BnA6BBLU4sD4sPrKAAbK0+KXpolDwOR9cOKjybLqx8Mqpo2EmFww",
    "h4OatORWA6cvi+qf1DY0rpC0V1qdPPSrDYOVI8toUkCL3rNxnPDQE/VxeQ0sed3K2qSRR6pBf34cAZDyBdJerhksoz8XBfORO/z5aflNCxzkQx",
    "wyRnhBRva1MSESY1iUs2y5li/xY5kYr5dhLBKM4txVFvHYHTWwqkYoYvSRKSwL3xeD9HLk2lG9TnU3UZNRmKGeQqgmfqJHHcVH+WwBJdZL3VGw",
    "gHnZYMput0w8sA0UgM1F4keHUijm3Tkbgkt9qQWobpEsWYae/Z0xoOd6D6fGqESUejAVw3dTbsm8jDOkmXTq0Slxq+ZHiB8tOERLISQXgS9/dV",
    "k6k8A91EsU5xFpesAr7l1p0neC3k8AbUE5RR2QCdGRlgIP3jBr0sgJpbAMzs6TrF5ZIedditFeIGur/6lFRgr1BuntoMDKd86EbEdSyQJmf7Zz",
    "yqY/qE/xrq5pounHN3pWf0o9M070+FFrYPN39IN3WGogZ2/9cthPKqArc69PvbHGjMYWfSG3poYct7HcJXoFAR2adOPqrMSaH0D/H7xkI93PS/",
    "q9dfcyucl263a2syG9spAEGWHQvNo+HTTxygqhZZcnDW/C0cRgF0PwQAKBx5EUvLnH/ue0kGvx0uuQqyUwhI1yaA06uArxcARsYcm/Jj58zfL/",
    "djU1arqre6AOxuWI/3fqPCvgOeAJ/ex26ZD4qWNo3KIQA=",
  ],
  "tone.opus": [
    "H6ECQBahkg/QuW61KOpBHR4XYZhYYBkXcQASWCEeaQc7AR6cY9UgZic8pNcF1VOxsdEAIAAtcvTfSkEYKq5eHpFIg0C8oFBhIAEDMEiyhjVBzP",
    "G1FmgAAKytnVytbLQwAQB47TK5CymaeVuQOtqZu3Rzy4F7qQniWwwog64RGJhYeZi42DhZWEhkI0cjrwKNwzvV7tPcAB7rX2A4kY2rZhVsbDd5",
    "4XQ4CwNqlJpuuDWh3vz/si05djHT1BCq79r1IwaOkvAKyQz/xrINEkV+biQcaX6KWgyr33976HkuFIlVkq22tF3K/yQxt8mti+bDIxzfkVzDQG",
    "Pr3DMOCZKEJKq5sfXoqCkagf+hs+4nHQWNTGCl5AcZWckWDTa1vkVCEhNAfs9vIT8p8cv8fcLUEckhKxhHctH2F9vs3PBFFxsLRMiyOxjAkw9Q",
    "mVrCijnPQG/cSO+SSXEwFqHm6kK7UqTFlN1cDVKeaiPbmLddqmmDk+M91u9T9e0hjx9ar8xb+LaKtEL2+FciA39VSF1Gw0dCfUv65r1GQyCklz",
    "3b2Q/kKbAMnl+fzJCEIbgMWZmEFzpnAmRqrxlUenzLq7y2Pj/6zNPO9DLtImK3s8h0izeoRvuU7cd/RThn+xlnJIWWfIJjCkZlaw5rQ0pU37pb",
    "U/XnH9X6ZGC2wPNZmic/ZW8tL8byb0gwB7uF78QWvo+WKWYwwgJHxMy2PIlX4Zv/3XNc2X1/oB0UTgbrv4PqisiVUNmRIabLpJM3QmV76RpPEV",
    "mv/WrdfoqqKd+v6KfzQok5dW81/o6/mgkF",
  ],
  "tone.aac": [
    "H4ICCGaQTksnGw/z1pjtQH82MN6Ndh4klLZLAg80gu6yQAMMSkBzJ64eLrMuvjgCv7qp0aYiKCWzviIH7oKcXS7aPzBbYaHeZUXKu6sxrwJTx5",
    "heyuu85sCRH/0brfoIbjfnFS1BPOvm1QbG/FLdEzXHng0DAcgtBekHN+XTvMrxPleTqIf/HzOmHkW+vXf5PtDop1Dk+2+1LwWqBj5+uS6q25cq",
    "+sh1YRypVDGnoqLSCfhCchJHH7o/Uplrw2g/gML1GaGaO8xtGen38L30FNWFMacoLj+jVVb/pCKqoWhWiF6FmvD5L9SuOJOoFjYHLtMXvfBTrF",
    "ymL6aE55jZb9I3fqgBEjk28DxDW/jKh0E+vRZPNQBg4lMDmNl4AOCuPQByT/+YpQHcY0SWitqp3RqnzCmKw7KYDHuK/xCRhN9vIJoe/kVDSHoH",
    "l2mrT8KWyeRc8phEtYCJ3Cm+Z56QymGWeFBnIxLaDgDC1wEuE5lm8euvcZtQu+KsN5FKr8nlh1QQAXW1XWWMHBoEq6LWpLQQgVAWHn79fKOKyL",
    "fedJdCUTgH/4zCMswmyMqK2lVhx2X6k8UU+YzKk5rKgksvDUuGEYORuA4X1p8BDDzKdMZSthE5lAQhax7mH+gLEPhiDSiKFv5I8QRg5uP8p0QA",
    "QOb6ky8xMxNyRe50Tt3eiywP3PLFUzf+hgp8fpAYsu0xdIv/7ds3r44bZYLup/k6VCuCokufCgM=",
  ],
} as const;

export type SampleName = keyof typeof packed;

export const sampleNames = Object.keys(packed) as SampleName[];

/** The bytes of a sample. */
export const sampleBytes = (name: SampleName): Uint8Array =>
  brotliDecompressSync(Buffer.from(packed[name].join(""), "base64"));
