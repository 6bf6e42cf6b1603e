/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "san-app"

#include "app/san-chart-walk.h"

static const SanChartPlace *
place_at (const GArray *places,
          guint         position)
{
  return &g_array_index (places, SanChartPlace, position);
}

/* Position of a value; the number of values when it is not among them. */
static guint
find_place (const GArray        *places,
            const SanChartPlace *wanted)
{
  for (guint i = 0; wanted != NULL && i < places->len; i++)
    if (place_at (places, i)->series == wanted->series
        && place_at (places, i)->index == wanted->index)
      return i;

  return places->len;
}

static guint
step (const GArray *places,
      guint         from,
      gboolean      forward)
{
  return forward ? MIN (from + 1, places->len - 1) : from - (from > 0);
}

/* The nearest series before or after that has a value in the same place. */
static guint
step_series (const GArray *places,
             guint         from,
             gboolean      forward)
{
  guint at = from;

  if (place_at (places, 0)->series == place_at (places, places->len - 1)->series)
    return step (places, from, forward);

  while (at != step (places, at, forward))
    {
      at = step (places, at, forward);
      if (place_at (places, at)->index == place_at (places, from)->index)
        return at;
    }

  return from;
}

gboolean
san_chart_walk (const GArray        *places,
                const SanChartPlace *from,
                guint                keyval,
                guint               *next)
{
  guint here;

  g_return_val_if_fail (places != NULL, FALSE);
  g_return_val_if_fail (next != NULL, FALSE);

  here = find_place (places, from);
  switch (keyval)
    {
    case GDK_KEY_Home:
      *next = 0;
      break;
    case GDK_KEY_End:
      *next = places->len - 1;
      break;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      *next = here == places->len ? 0 : step (places, here, keyval == GDK_KEY_Right);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      *next = here == places->len ? 0 : step_series (places, here, keyval == GDK_KEY_Down);
      break;
    default:
      return FALSE;
    }

  return places->len > 0;
}
