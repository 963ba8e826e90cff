-- Decimal numbers of any size and number of decimals, never rounded.
CREATE DOMAIN exact AS NUMERIC;
