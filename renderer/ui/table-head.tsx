interface TableHeadProps {
  readonly titles: readonly string[];
  /** The column of buttons at the end: its name is read aloud and not shown. */
  readonly choices?: string;
}

/** The head of a short table that is neither sorted nor filtered. */
export function TableHead({ titles, choices }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
        {choices !== undefined && (
          <th scope="col">
            <span className="visually-hidden">{choices}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
