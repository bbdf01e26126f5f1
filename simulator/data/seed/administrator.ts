/** Internal ID of the seeded administrator, whom the ready-made integration acts for. */
export const ADMINISTRATOR = '60';
