throw new Error("a decoder broke");
