-- Codes and words that are compared and ordered sign by sign, in any language.
CREATE DOMAIN plain AS VARCHAR(200) COLLATE "C";
