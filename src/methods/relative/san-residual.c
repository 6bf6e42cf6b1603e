/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "methods/relative/san-residual.h"

/* Openings of labels, without regard to case. A blank at the end asks for a whole word. */
static const char * const openings[] = {
  "other ", "others ", "rest ", "the rest ", "remaining ", "all other", "miscellaneous ",
  "unknown ", "unspecified ", "not specified ",
  "проч", "все проч", "другие ", "другое ", "другая ", "другой ", "все другие ", "остальн",
  "все остальн", "иные ", "иное ", "неизвестн", "неуточн", "не уточн", "не указан",
  "басқа", "өзге", "белгісіз",
};

gboolean
san_label_is_residual (const char *label)
{
  g_autofree char *lower = g_utf8_strdown (label, -1);
  g_autofree char *text = NULL;

  g_strdelimit (lower, ",;:(", ' ');
  text = g_strconcat (g_strstrip (lower), " ", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (text, openings[i]))
      return TRUE;
  return FALSE;
}
