/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-layout.h"
#include "report/san-report-pages.h"
#include "san-report-samples.h"

#define WIDTH 400.0
#define HEIGHT 700.0
#define MOST_WASTE 0.25

static void
draw_nothing (const SanPiece *piece,
              cairo_t        *cr)
{
}

static GPtrArray *
pieces_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) san_piece_free);
}

static SanPiece *
add (GPtrArray *pieces,
     double     height,
     SanOrder   order)
{
  SanPiece *piece = san_piece_new (WIDTH, height, draw_nothing, NULL, NULL);

  piece->order = order;
  g_ptr_array_add (pieces, piece);
  return piece;
}

/* A figure with its caption, as high as 300, after as much as @above. */
static SanPiece *
add_figure (GPtrArray *pieces,
            double     above,
            double     least)
{
  SanPiece *figure;

  add (pieces, above, SAN_ORDER_FIXED);
  figure = add (pieces, 280, SAN_ORDER_FIGURE);
  figure->least = least;
  figure->keep = TRUE;
  add (pieces, 20, SAN_ORDER_FIGURE);
  return figure;
}

static void
assert_place (const GArray *placed,
              guint         position,
              const void   *piece,
              guint         page,
              double        y)
{
  const SanPlaced *place = &g_array_index (placed, SanPlaced, position);

  if (piece != NULL)
    g_assert_true (place->piece == piece);
  g_assert_cmpuint (place->page, ==, page);
  g_assert_cmpfloat_with_epsilon (place->y, y, 0.01);
}

/* A figure fills what is left of its page exactly, but isn't pressed flat. */
static void
test_pressed (void)
{
  for (double above = 400; above <= 600; above += 20)
    {
      g_autoptr(GPtrArray) pieces = pieces_new ();
      SanPiece *figure = add_figure (pieces, above, 170);
      g_autoptr(GArray) placed = NULL;
      guint n_pages;

      placed = san_report_pages_fill (pieces, WIDTH, HEIGHT, &n_pages);
      g_assert_cmpuint (n_pages, ==, above <= 510 ? 1 : 2);
      g_assert_cmpfloat_with_epsilon (figure->height, above <= 510 ? 680 - above : 280, 0.01);
    }
}

/* Text goes before a figure that can't be pressed, as far as the page has room. */
static void
test_text_first (void)
{
  g_autoptr(GPtrArray) pieces = pieces_new ();
  SanPiece *figure = add_figure (pieces, 450, 280);
  SanPiece *text[3];
  g_autoptr(GArray) placed = NULL;
  guint n_pages;

  for (guint i = 0; i < G_N_ELEMENTS (text); i++)
    text[i] = add (pieces, 100, SAN_ORDER_TEXT);
  placed = san_report_pages_fill (pieces, WIDTH, HEIGHT, &n_pages);
  g_assert_cmpuint (n_pages, ==, 2);
  assert_place (placed, 1, text[0], 0, 450);
  assert_place (placed, 2, text[1], 0, 550);
  assert_place (placed, 3, figure, 1, 0);
  assert_place (placed, 5, text[2], 1, 300);
}

/* What belongs to the next task stays behind the figure, and so does what can't leave it. */
static void
test_text_stays (void)
{
  g_autoptr(GPtrArray) pieces = pieces_new ();
  SanPiece *figure = add_figure (pieces, 450, 280);
  g_autoptr(GArray) placed = NULL;
  guint n_pages;

  add (pieces, 20, SAN_ORDER_TEXT)->keep = TRUE;
  add (pieces, 30, SAN_ORDER_FIXED);
  placed = san_report_pages_fill (pieces, WIDTH, HEIGHT, &n_pages);
  assert_place (placed, 1, figure, 1, 0);
  assert_place (placed, 3, NULL, 1, 300);
}

/* A table of a few rows goes on to the next page whole where that leaves little empty, else it is
 * divided where the page ends, and its head is repeated. */
static void
test_loose (void)
{
  for (double above = 450; above <= 650; above += 50)
    {
      g_autoptr(GPtrArray) pieces = pieces_new ();
      g_autoptr(GPtrArray) repeat = pieces_new ();
      g_autoptr(GArray) placed = NULL;
      guint n_pages, n_first = 0;

      add (pieces, above, SAN_ORDER_FIXED);
      add (repeat, 30, SAN_ORDER_FIXED);
      for (guint i = 0; i < 10; i++)
        {
          SanPiece *row = add (pieces, 30, SAN_ORDER_FIXED);

          row->keep = i == 0 || i == 8;
          row->loose = i < 9;
          row->repeat = g_ptr_array_ref (repeat);
        }
      placed = san_report_pages_fill (pieces, WIDTH, HEIGHT, &n_pages);
      g_assert_cmpuint (n_pages, ==, 2);
      while (g_array_index (placed, SanPlaced, n_first + 1).page == 0)
        n_first++;
      g_assert_cmpuint (n_first, ==, above <= 550 ? (guint) ((700 - above) / 30) : 0);
      assert_place (placed, n_first + 1, g_ptr_array_index (repeat, 0), 1, 0);
    }
}

/* Wherever the figures come to stand, no page but the last has a large empty rest. */
static void
test_waste (void)
{
  for (guint n_rows = 0; n_rows <= 40; n_rows++)
    {
      g_autoptr(SanReport) report = san_sample_report ();
      g_autoptr(SanReportLayout) layout = NULL;
      const SanPageSetup *setup = &san_page_setup_a4;
      double height = setup->height - setup->top - setup->bottom;
      SanPlace last;

      for (guint i = 0; i < 6; i++)
        san_sample_add_task (report, "Рождаемость", n_rows + 3 * i);
      layout = san_report_layout_new (report, NULL);
      last = san_report_layout_get_place (layout, 0);
      for (guint i = 1; i < san_report_layout_get_n_places (layout); i++)
        {
          SanPlace place = san_report_layout_get_place (layout, i);

          if (place.page != last.page)
            g_assert_cmpfloat (setup->height - setup->bottom - last.y - last.height, <=,
                               MOST_WASTE * height);
          last = place;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pages/pressed", test_pressed);
  g_test_add_func ("/report/pages/text-first", test_text_first);
  g_test_add_func ("/report/pages/text-stays", test_text_stays);
  g_test_add_func ("/report/pages/loose", test_loose);
  g_test_add_func ("/report/pages/waste", test_waste);
  return g_test_run ();
}
