import { Anchor, type AnchorProps, type ElementProps, Menu, type MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

/** A link in a text or table that leads to a page of the studio, by its route and parameters. */
export const PageLink = createLink((props: AnchorProps & ElementProps<'a', keyof AnchorProps>) => (
  <Anchor {...props} />
))

/** The same in a menu. */
export const MenuLink = createLink((props: MenuItemProps & ElementProps<'a', keyof MenuItemProps>) => (
  <Menu.Item component="a" {...props} />
))
