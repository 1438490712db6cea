"""Who somebody is: names, numbers, telephones, cards, consents, refusals."""
