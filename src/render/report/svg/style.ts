// The colours of the radar, for light and dark; they are the page's too. Without CSS every shape has the colour of the text around it.

/** Okabe and Ito's hues, dark enough or light enough to be read as text: 4.5 to 1 and more. */
export const light = { paper: '#ffffff', ink: '#1b2127', soft: '#565f6b', line: '#d9dde2', now: '#0a5a94', target: '#1b2127', below: '#a83a06', close: '#7d5300', reached: '#00664a', wash: '#f5f6f8' };
export const dark: typeof light = { paper: '#15181d', ink: '#e6e9ee', soft: '#a3acb8', line: '#363c45', now: '#6fb7f5', target: '#e6e9ee', below: '#ff9a6c', close: '#efbc55', reached: '#52d0a6', wash: '#1d2127' };

export const variables = (colours: typeof light): string => Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`).join(';');

/** Presentation attributes give way to these. */
export const radarStyle = `
.radar { color: var(--ink); font-family: var(--font); }
.radar .label { fill: var(--ink); }
.radar .ring { fill: var(--soft); fill-opacity: 1; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.radar .key { fill: var(--soft); }
.radar .grid { stroke: var(--line); stroke-opacity: 1; }
.radar .edge { stroke: var(--soft); stroke-opacity: .6; }
.radar .now { stroke: var(--now); }
.radar .dot { fill: var(--now); }
.radar .likely { stroke: var(--now); }
.radar .target { stroke: var(--target); }
.radar .before { stroke: var(--soft); }
`;

/** The system's own; not by way of system-ui, which gives Latin text the widths of a Chinese font where the system speaks Chinese. Behind them the usual Chinese ones, for what these lack. */
export const font = "-apple-system,'Segoe UI',Roboto,Cantarell,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif";
