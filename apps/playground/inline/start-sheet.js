// All that the sheet needs is above.
aihrStart();
