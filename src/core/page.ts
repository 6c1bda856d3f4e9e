// A page of labelled lines: a title, then sections. What lists and details are made of before they are laid out.

export interface Section {
  /** None where the lines need no heading. */
  head?: string;
  lines: readonly { label: string; text: string }[];
}

export interface Page {
  title: string;
  sections: readonly Section[];
}
