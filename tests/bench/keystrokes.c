/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a keystroke costs on the page of each calculation: solving, laying out and drawing again.
 *
 * Counted is the processor time of the program, from the change of a number to the frame on the
 * screen; so neither other programs nor the pace of the screen matter. The limit is a frame, 16 ms, on
 * a computer that does the reference work in REFERENCE_MS; the test compares with that work. */

#include <string.h>

#include "app/san-method-page.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "san-app-test.h"
#include "san-timing.h"

#define KEYSTROKES 15
#define REFERENCE_LINES 240
#define REFERENCE_MS 4.0
#define FRAME_MS 16.0
#define SLACK 1.25

static const SanNotation notation = { 0 };

/* --- the reference --- */

/* Lines of text, laid out and drawn: what a page does most. */
static double
measure_reference (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 600);
  cairo_t *cr = cairo_create (surface);
  double times[KEYSTROKES];

  for (int i = 0; i < KEYSTROKES; i++)
    {
      double start = san_timing_processor_ms ();

      for (int line = 0; line < REFERENCE_LINES; line++)
        {
          g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
          g_autofree char *text = g_strdup_printf ("Line %d of the keystroke no. %d", line, i);

          pango_layout_set_text (layout, text, -1);
          cairo_move_to (cr, 0, line * 2);
          pango_cairo_show_layout (cr, layout);
        }
      times[i] = san_timing_processor_ms () - start;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return san_timing_median (times, KEYSTROKES);
}

/* --- keystrokes --- */

/* Another last digit, which keeps a number a good one. */
static char *
retype (const char *text)
{
  char *changed = g_strdup (text);
  char *digit = changed + strlen (changed) - 1;

  g_assert_true (g_ascii_isdigit (*digit));
  *digit = *digit == '9' ? '8' : (char) (*digit + 1);
  return changed;
}

static gboolean
is_number (const SanField *field)
{
  return field->type == SAN_FIELD_NUMBER || field->type == SAN_FIELD_COUNT;
}

static gboolean
type_into_grid (SanDraft *draft)
{
  /* The last column: the first may hold bounds, which have to stay in order. */
  for (guint column = san_draft_get_n_columns (draft); column-- > 0;)
    if (is_number (san_draft_get_column (draft, column)->field)
        && *san_draft_get_cell (draft, 0, column) != '\0')
      {
        g_autofree char *text = retype (san_draft_get_cell (draft, 0, column));

        san_draft_set_cell (draft, 0, column, text);
        return TRUE;
      }
  return FALSE;
}

static void
type_digit (SanDraft *draft)
{
  if (type_into_grid (draft))
    return;
  for (const SanField *field = san_draft_get_fields (draft)->fields; field->id != NULL; field++)
    if (field->shape == SAN_SHAPE_SCALAR && is_number (field) && *san_draft_get_text (draft, field->id) != '\0')
      {
        g_autofree char *text = retype (san_draft_get_text (draft, field->id));

        san_draft_set_text (draft, field->id, text);
        return;
      }
  g_assert_not_reached ();
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static double
measure_keystroke (SanDraft  *draft,
                   GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  double start = san_timing_processor_ms ();

  type_digit (draft);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  return san_timing_processor_ms () - start;
}

/* The slowest of the worked examples */
static double
measure_method (const SanMethod *method)
{
  g_autoptr(GPtrArray) examples = san_examples_load (method->id);
  g_autoptr(SanDraft) draft = san_draft_new (&method->inputs);
  GtkWidget *page = san_method_page_new (method, draft, &notation);
  GtkWidget *window = san_app_test_window (page, 1100, 720);
  double slowest = 0;

  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);
      double times[KEYSTROKES];

      san_draft_fill (draft, example->input);
      san_app_test_settle ();
      for (int k = 0; k < KEYSTROKES; k++)
        {
          times[k] = measure_keystroke (draft, window);
          g_assert_nonnull (san_method_page_get_solution (SAN_METHOD_PAGE (page)));
        }
      slowest = MAX (slowest, san_timing_median (times, KEYSTROKES));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  return slowest;
}

static void
test_keystrokes (gconstpointer data)
{
  double reference = measure_reference ();
  double time = measure_method (data);

  g_printerr ("%-24s %5.1f ms, %4.1f times the reference of %.1f ms\n",
              ((const SanMethod *) data)->id, time, time / reference, reference);
  g_assert_cmpfloat (time / reference, <=, FRAME_MS / REFERENCE_MS * SLACK);
}

int
main (int   argc,
      char *argv[])
{
  san_app_test_init (&argc, &argv);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const SanMethod *method = san_registry_get_nth (i);
      g_autofree char *path = g_strconcat ("/keystrokes/", method->id, NULL);

      g_test_add_data_func (path, method, test_keystrokes);
    }
  return g_test_run ();
}
