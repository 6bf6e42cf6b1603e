/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-picture.h"

#include <string.h>

/* Largest difference of a channel after blurring, and share of pixels allowed to exceed it. */
#define CHANNEL_TOLERANCE 24
#define PIXEL_TOLERANCE   0.002
/* Pixels that sizes may differ by, as text widths vary a little between versions of the fonts. */
#define SIZE_TOLERANCE    2

static gboolean
has_dejavu (PangoFontMap *map)
{
  PangoFontFamily **families;
  int n_families;
  gboolean found = FALSE;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    found = found || strcmp (pango_font_family_get_name (families[i]), "DejaVu Sans") == 0;
  g_free (families);

  return found;
}

static cairo_font_options_t *
font_options_new (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  return options;
}

PangoContext *
san_picture_context_new (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoFontDescription *description;
  cairo_font_options_t *options;
  PangoContext *context;

  if (!has_dejavu (map))
    {
      g_test_skip ("the font DejaVu Sans is missing");
      return NULL;
    }

  context = pango_font_map_create_context (map);
  description = pango_font_description_from_string ("DejaVu Sans");
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);

  options = font_options_new ();
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

cairo_surface_t *
san_picture_new (int width,
                 int height)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (picture);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return picture;
}

cairo_t *
san_picture_paint (cairo_surface_t *picture)
{
  cairo_font_options_t *options = font_options_new ();
  cairo_t *cr = cairo_create (picture);

  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);

  return cr;
}

/* The channel of a pixel; white outside. */
static int
channel_at (cairo_surface_t *picture,
            int              x,
            int              y,
            int              channel)
{
  const guint8 *data = cairo_image_surface_get_data (picture);

  if (x < 0 || y < 0 || x >= cairo_image_surface_get_width (picture)
      || y >= cairo_image_surface_get_height (picture))
    return 255;

  return data[y * cairo_image_surface_get_stride (picture) + 4 * x + channel];
}

/* Mean over five by five pixels, weighted towards the middle. */
static int
blurred_at (cairo_surface_t *picture,
            int              x,
            int              y,
            int              channel)
{
  static const int weights[] = { 1, 4, 6, 4, 1 };
  int sum = 0;

  for (int dy = -2; dy <= 2; dy++)
    for (int dx = -2; dx <= 2; dx++)
      sum += weights[dx + 2] * weights[dy + 2] * channel_at (picture, x + dx, y + dy, channel);

  return sum / 256;
}

static int
difference_at (cairo_surface_t *a,
               cairo_surface_t *b,
               int              x,
               int              y)
{
  int largest = 0;

  for (int channel = 0; channel < 3; channel++)
    largest = MAX (largest, ABS (blurred_at (a, x, y, channel) - blurred_at (b, x, y, channel)));

  return largest;
}

/* Compares at half size, into @difference: red where the pictures differ too much, otherwise grey
 * by the difference. */
static guint
compare (cairo_surface_t *picture,
         cairo_surface_t *reference,
         cairo_surface_t *difference)
{
  guint8 *data = cairo_image_surface_get_data (difference);
  int stride = cairo_image_surface_get_stride (difference);
  guint count = 0;

  cairo_surface_flush (picture);
  for (int y = 0; y < cairo_image_surface_get_height (difference); y++)
    for (int x = 0; x < cairo_image_surface_get_width (difference); x++)
      {
        int value = difference_at (picture, reference, 2 * x, 2 * y);
        guint32 shade = (guint32) (255 - MIN (255, 4 * value));
        guint32 colour = shade << 16 | shade << 8 | shade;

        if (value > CHANNEL_TOLERANCE)
          {
            colour = 0xff0000;
            count++;
          }
        memcpy (data + y * stride + 4 * x, &colour, sizeof colour);
      }
  cairo_surface_mark_dirty (difference);

  return count;
}

static void
write_failure (cairo_surface_t *surface,
               const char      *name,
               const char      *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("SAN_TEST_BUILDDIR"), file, NULL);

  cairo_surface_write_to_png (surface, path);
  g_test_message ("written: %s", path);
}

static void
compare_with (cairo_surface_t *picture,
              cairo_surface_t *reference,
              const char      *name)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  int reference_width = cairo_image_surface_get_width (reference);
  int reference_height = cairo_image_surface_get_height (reference);
  cairo_surface_t *difference = san_picture_new (MAX (width, reference_width) / 2,
                                                 MAX (height, reference_height) / 2);
  guint count = compare (picture, reference, difference);
  guint allowed = (guint) (PIXEL_TOLERANCE * width * height / 4);

  if (count > allowed || ABS (width - reference_width) > SIZE_TOLERANCE
      || ABS (height - reference_height) > SIZE_TOLERANCE)
    {
      write_failure (picture, name, ".out.png");
      write_failure (difference, name, ".diff.png");
      g_test_message ("%s: %d×%d, reference %d×%d; %u pixels differ, %u may", name, width, height,
                      reference_width, reference_height, count, allowed);
      g_test_fail ();
    }

  cairo_surface_destroy (difference);
}

void
san_picture_check (cairo_surface_t *picture,
                   const char      *folder,
                   const char      *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("SAN_TEST_SRCDIR"), folder, file, NULL);
  cairo_surface_t *reference;

  if (g_strcmp0 (g_getenv ("SAN_UPDATE_REFERENCES"), "1") == 0)
    {
      g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
      return;
    }

  reference = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (reference) == CAIRO_STATUS_SUCCESS)
    {
      compare_with (picture, reference, name);
    }
  else
    {
      write_failure (picture, name, ".out.png");
      g_test_message ("no reference: %s", path);
      g_test_fail ();
    }

  cairo_surface_destroy (reference);
}
