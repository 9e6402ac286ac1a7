/** What a desktop of its own is made of, by the packages of Debian that bring it. */
export const programs = { Xvfb: 'xvfb', 'dbus-daemon': 'dbus', openbox: 'openbox' } as const
