/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every chart of the gallery, at every size: texts lie on the page, touch no other and none is
 * left off; no line goes through a value. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "draw-list.h"
#include "san-gallery.h"

static const double sizes[][2] = { { 900, 600 }, { 640, 420 }, { 340, 300 } };

/* Rounding of the draw list. */
#define SLACK 0.1

static gboolean
overlap (const DrawnMark *a,
         const DrawnMark *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width
         && a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static void
check_text (const GPtrArray *texts,
            guint            position,
            const double     size[2])
{
  const DrawnMark *mark = draw_list_nth (texts, position);

  if (mark->x < -SLACK || mark->y < -SLACK || mark->x + mark->width > size[0] + SLACK
      || mark->y + mark->height > size[1] + SLACK)
    {
      g_test_message ("%gx%g: off the page: %s\"%s\"", size[0], size[1], mark->line, mark->text);
      g_test_fail ();
    }
  if (mark->cut)
    {
      g_test_message ("%gx%g: cut: %s\"%s\"", size[0], size[1], mark->line, mark->text);
      g_test_fail ();
    }
  for (guint other = 0; other < position; other++)
    if (overlap (mark, draw_list_nth (texts, other)))
      {
        g_test_message ("%gx%g: overlap: %s\"%s\" and %s\"%s\"", size[0], size[1], mark->line,
                        mark->text, draw_list_nth (texts, other)->line,
                        draw_list_nth (texts, other)->text);
        g_test_fail ();
      }
}

static void
test_texts (gconstpointer data)
{
  g_autoptr(SanChart) chart = san_gallery_make (GPOINTER_TO_UINT (data));

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) texts = NULL;

      if (list == NULL)
        return;
      texts = draw_list_find (list, "text");
      g_assert_cmpuint (texts->len, >, 0);
      for (guint i = 0; i < texts->len; i++)
        check_text (texts, i, sizes[s]);
    }
}

static gboolean
crosses (const double    a[2],
         const double    b[2],
         const DrawnMark *text)
{
  /* So fine that nothing of a letter's size slips between two steps. */
  const int n = (int) hypot (b[0] - a[0], b[1] - a[1]) + 1;

  for (int i = 0; i <= n; i++)
    {
      const double x = a[0] + (b[0] - a[0]) * i / n;
      const double y = a[1] + (b[1] - a[1]) * i / n;

      if (x > text->x && x < text->x + text->width && y > text->y && y < text->y + text->height)
        return TRUE;
    }

  return FALSE;
}

/* Follows the line through the words of its mark, where "gap" lifts the pen. */
static gboolean
line_crosses (const DrawnMark *line,
              const DrawnMark *text)
{
  g_auto(GStrv) words = g_strsplit (line->line, " ", -1);
  double before[2] = { NAN, NAN };

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *comma = strchr (words[i], ',');
      const double here[2] = { comma != NULL ? g_ascii_strtod (words[i], NULL) : NAN,
                               comma != NULL ? g_ascii_strtod (comma + 1, NULL) : NAN };

      if (!isnan (before[0]) && !isnan (here[0]) && crosses (before, here, text))
        return TRUE;
      memcpy (before, here, sizeof before);
    }

  return FALSE;
}

/* No line goes through the value of a point. */
static void
test_values (gconstpointer data)
{
  g_autoptr(SanChart) chart = san_gallery_make (GPOINTER_TO_UINT (data));

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) values = NULL;
      g_autoptr(GPtrArray) curves = NULL;

      if (list == NULL)
        return;
      values = draw_list_find (list, "text value");
      curves = draw_list_find (list, "line curve");
      for (guint c = 0; c < curves->len; c++)
        for (guint v = 0; v < values->len; v++)
          if (line_crosses (draw_list_nth (curves, c), draw_list_nth (values, v)))
            {
              g_test_message ("%gx%g: a line crosses \"%s\"", sizes[s][0], sizes[s][1],
                              draw_list_nth (values, v)->text);
              g_test_fail ();
            }
    }
}

/* Whether @a and @b, each widened by these margins, overlap. */
static gboolean
are_near (const DrawnMark *a,
          const DrawnMark *b,
          double           across,
          double           upright)
{
  return a->x < b->x + b->width + across && b->x < a->x + a->width + across
         && a->y < b->y + b->height + upright && b->y < a->y + a->height + upright;
}

/* No number of a ring is read as the beginning of a name beside it. */
static void
test_ring_numbers (void)
{
  g_autoptr(SanChart) chart = san_gallery_find ("hard-60-radial");

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) numbers = NULL;
      g_autoptr(GPtrArray) names = NULL;

      if (list == NULL)
        return;
      numbers = draw_list_find (list, "text number");
      names = draw_list_find (list, "text name");
      g_assert_cmpuint (numbers->len, >=, 3);
      for (guint i = 0; i < numbers->len; i++)
        for (guint k = 0; k < names->len; k++)
          g_assert_false (are_near (draw_list_nth (numbers, i), draw_list_nth (names, k), 5, 0));
    }
}

/* The values of two lines stand apart wherever they can. */
static void
test_values_apart (void)
{
  g_autoptr(SanChart) chart = san_gallery_find ("line");

  for (double height = 220; height <= 420; height += 20)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, 340, height);
      g_autoptr(GPtrArray) values = NULL;
      guint near = 0;

      if (list == NULL)
        return;
      values = draw_list_find (list, "text value");
      for (guint i = 0; i < values->len; i++)
        for (guint k = 0; k < i; k++)
          near += are_near (draw_list_nth (values, i), draw_list_nth (values, k), 0, 3);
      g_assert_cmpuint (values->len, ==, 15);
      g_assert_cmpuint (near, ==, 0);
    }
}

/* Down to nothing: a pane that is being closed still asks for a picture. */
static void
test_any_size (gconstpointer data)
{
  static const double small_sizes[][2]
    = { { 0, 0 }, { 1, 1 }, { 20, 300 }, { 300, 20 }, { 60, 60 }, { 3000, 200 } };
  g_autoptr(SanChart) chart = san_gallery_make (GPOINTER_TO_UINT (data));

  for (guint s = 0; s < G_N_ELEMENTS (small_sizes); s++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 300);
      cairo_t *cr = cairo_create (surface);
      g_autoptr(GError) error = NULL;

      g_assert_true (san_chart_render (chart, cr, small_sizes[s][0], small_sizes[s][1],
                                       SAN_CHART_STYLE_PRINT, &error));
      g_assert_no_error (error);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ring-numbers", test_ring_numbers);
  g_test_add_func ("/chart/values-apart", test_values_apart);
  for (guint i = 0; i < san_gallery_get_n_charts (); i++)
    {
      g_autofree char *texts = g_strconcat ("/chart/texts/", san_gallery_get_name (i), NULL);
      g_autofree char *values = g_strconcat ("/chart/values/", san_gallery_get_name (i), NULL);
      g_autofree char *size = g_strconcat ("/chart/any-size/", san_gallery_get_name (i), NULL);

      g_test_add_data_func (texts, GUINT_TO_POINTER (i), test_texts);
      g_test_add_data_func (values, GUINT_TO_POINTER (i), test_values);
      if (strstr (san_gallery_get_name (i), "million-") == NULL)
        g_test_add_data_func (size, GUINT_TO_POINTER (i), test_any_size);
    }

  return g_test_run ();
}
