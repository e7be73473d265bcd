// The workspace is drawn in the browser alone: its content is the live document, not the server's page.
export const ssr = false;
