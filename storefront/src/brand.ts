export const BRAND = "Electronics Marketplace";
