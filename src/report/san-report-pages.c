/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-pages.h"

/* What of a page may stay empty without anybody minding. */
#define WASTE_SHARE 0.2
/* A hundredth of a point is rounding, not paper. */
#define CLOSE 0.01

/* Where the next piece goes. */
typedef struct
{
  GPtrArray *pieces;
  GArray    *placed;
  guint      n_pages;
  double     width;
  double     height;
  double     y;       /* below the upper margin */
} Cursor;

static SanPiece *
get_piece (const Cursor *cursor,
           guint         position)
{
  return g_ptr_array_index (cursor->pieces, position);
}

static double
scale_of (const Cursor   *cursor,
          const SanPiece *piece)
{
  double scale = 1;

  if (piece->x + piece->width > cursor->width)
    scale = cursor->width / (piece->x + piece->width);
  return MIN (scale, cursor->height / MAX (piece->height, 1));
}

static double
height_of (const Cursor   *cursor,
           const SanPiece *piece)
{
  return piece->height * scale_of (cursor, piece);
}

static void
put (Cursor         *cursor,
     const SanPiece *piece)
{
  double scale = scale_of (cursor, piece);
  SanPlaced placed = {
    .piece = piece,
    .page = cursor->n_pages - 1,
    .x = piece->x * scale,
    .scale = scale,
  };

  if (cursor->y > 0)
    cursor->y += piece->before;
  placed.y = cursor->y;
  g_array_append_val (cursor->placed, placed);
  cursor->y += piece->height * scale;
}

static void
start_page (Cursor         *cursor,
            const SanPiece *first)
{
  cursor->n_pages++;
  cursor->y = 0;
  for (guint i = 0; first->repeat != NULL && i < first->repeat->len; i++)
    put (cursor, g_ptr_array_index (first->repeat, i));
}

/* Pieces from @first on that must stay together; @strictly: even if much of a page stays empty. */
static guint
chain_length (const Cursor *cursor,
              guint         first,
              gboolean      strictly)
{
  guint n = 1;

  while (first + n < cursor->pieces->len)
    {
      const SanPiece *piece = get_piece (cursor, first + n - 1);

      if (!piece->keep && (strictly || !piece->loose))
        break;
      n++;
    }
  return n;
}

/* What is left of the page below @n pieces from @first on; negative where they don't fit. */
static double
room_below (const Cursor *cursor,
            guint         first,
            guint         n)
{
  double y = cursor->y;

  for (guint i = first; i < first + n; i++)
    {
      const SanPiece *piece = get_piece (cursor, i);

      y += height_of (cursor, piece) + (y > 0 ? piece->before : 0);
    }
  return cursor->height - y;
}

static gboolean
fits (const Cursor *cursor,
      guint         first,
      guint         n)
{
  return room_below (cursor, first, n) >= -CLOSE;
}

/* Makes a figure among @n pieces as low as it takes for them to fit, if it bears that. */
static gboolean
press_figure (const Cursor *cursor,
              guint         first,
              guint         n)
{
  double missing = -room_below (cursor, first, n);

  for (guint i = first; i < first + n; i++)
    {
      SanPiece *piece = get_piece (cursor, i);

      if (piece->least > 0 && piece->height - missing >= piece->least)
        {
          piece->height -= missing;
          return TRUE;
        }
    }
  return FALSE;
}

static guint
skip_order (const Cursor *cursor,
            guint         first,
            SanOrder      order)
{
  while (first < cursor->pieces->len && get_piece (cursor, first)->order == order)
    first++;
  return first;
}

/* Moves as much of the text after the figure at @first before it as the page has room for. */
static gboolean
move_text (const Cursor *cursor,
           guint         first)
{
  guint text = skip_order (cursor, first, SAN_ORDER_FIGURE);
  guint end = skip_order (cursor, text, SAN_ORDER_TEXT);
  guint n_moved = 0;

  if (text == first)
    return FALSE;
  for (guint n = 0; text + n_moved < end; n_moved += n)
    {
      n = chain_length (cursor, text + n_moved, FALSE);
      if (text + n_moved + n > end || !fits (cursor, text, n_moved + n))
        break;
    }
  for (guint i = 0; i < n_moved; i++)
    g_ptr_array_insert (cursor->pieces, (int) (first + i),
                        g_ptr_array_steal_index (cursor->pieces, text + i));
  return n_moved > 0;
}

/* Whether the page may end before what doesn't fit at @first. A table once begun goes on. */
static gboolean
may_end (const Cursor *cursor,
         guint         first)
{
  return cursor->height - cursor->y <= WASTE_SHARE * cursor->height
         && !get_piece (cursor, first - 1)->loose;
}

/* Finds what comes next, from @first on, and where: on this page or on a new one. A chain that is
 * higher than a page has to be broken after all, where the page ends. */
static guint
find_next (Cursor *cursor,
           guint   first)
{
  guint n = chain_length (cursor, first, FALSE);
  guint n_strict;

  if (cursor->y <= 0 || fits (cursor, first, n) || press_figure (cursor, first, n))
    return n;
  if (!may_end (cursor, first))
    {
      n_strict = chain_length (cursor, first, TRUE);
      if (n_strict < n && fits (cursor, first, n_strict))
        return n_strict;
      if (move_text (cursor, first))
        return chain_length (cursor, first, FALSE);
    }
  start_page (cursor, get_piece (cursor, first));
  return n;
}

GArray *
san_report_pages_fill (GPtrArray *pieces,
                       double     width,
                       double     height,
                       guint     *out_n_pages)
{
  Cursor cursor = {
    .pieces = pieces,
    .placed = g_array_new (FALSE, FALSE, sizeof (SanPlaced)),
    .n_pages = 1,
    .width = width,
    .height = height,
  };
  guint n;

  for (guint first = 0; first < pieces->len; first += n)
    {
      n = find_next (&cursor, first);
      for (guint i = first; i < first + n; i++)
        {
          if (!fits (&cursor, i, 1) && cursor.y > 0)
            start_page (&cursor, get_piece (&cursor, i));
          put (&cursor, get_piece (&cursor, i));
        }
    }
  *out_n_pages = cursor.n_pages;
  return cursor.placed;
}
