/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-picture.h"

#include <string.h>

#define FAMILY "DejaVu Sans"

/* Largest difference of a channel after blurring, and share of pixels allowed to exceed it. */
#define CHANNEL_TOLERANCE 24
#define PIXEL_TOLERANCE   0.002
/* Pixels that sizes may differ by, as text widths vary a little between versions of the fonts. */
#define SIZE_TOLERANCE    2

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

  if (pango_font_map_get_family (map, FAMILY) == NULL)
    {
      g_test_skip ("the font " FAMILY " is missing");
      return NULL;
    }

  context = pango_font_map_create_context (map);
  description = pango_font_description_from_string (FAMILY);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);

  options = font_options_new ();
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

gboolean
san_picture_has_italic (PangoContext *context)
{
  PangoFontMap *map = pango_context_get_font_map (context);
  PangoFontFace **faces;
  int n_faces;
  gboolean found = FALSE;

  pango_font_family_list_faces (pango_font_map_get_family (map, FAMILY), &faces, &n_faces);
  for (int i = 0; i < n_faces; i++)
    {
      PangoFontDescription *description = pango_font_face_describe (faces[i]);

      found = found || (!pango_font_face_is_synthesized (faces[i])
                        && pango_font_description_get_style (description) != PANGO_STYLE_NORMAL);
      pango_font_description_free (description);
    }
  g_free (faces);

  if (!found)
    g_test_skip ("the slanted face of " FAMILY " is missing");

  return found;
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

static void
set_pixel (cairo_surface_t *picture,
           int              x,
           int              y,
           const guint8     channels[3])
{
  guint8 *data = cairo_image_surface_get_data (picture);

  memcpy (data + y * cairo_image_surface_get_stride (picture) + 4 * x, channels, 3);
}

/* Mean over five by five pixels, weighted towards the middle. */
static int
mean_at (cairo_surface_t *picture,
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

static cairo_surface_t *
blur (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  cairo_surface_t *blurred = san_picture_new (width, height);

  cairo_surface_flush (picture);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 channels[3];

        for (int channel = 0; channel < 3; channel++)
          channels[channel] = (guint8) mean_at (picture, x, y, channel);
        set_pixel (blurred, x, y, channels);
      }
  cairo_surface_mark_dirty (blurred);

  return blurred;
}

/* How far a channel is outside of what the reference shows there and right beside: older versions
 * of cairo put letters on whole pixels, newer ones between them. */
static int
channel_difference_at (cairo_surface_t *picture,
                       cairo_surface_t *reference,
                       int              x,
                       int              y,
                       int              channel)
{
  int value = channel_at (picture, x, y, channel);
  int lowest = 255;
  int highest = 0;

  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      {
        int near = channel_at (reference, x + dx, y + dy, channel);

        lowest = MIN (lowest, near);
        highest = MAX (highest, near);
      }

  return MAX (MAX (lowest - value, value - highest), 0);
}

static int
difference_at (cairo_surface_t *picture,
               cairo_surface_t *reference,
               int              x,
               int              y)
{
  int largest = 0;

  for (int channel = 0; channel < 3; channel++)
    largest = MAX (largest, channel_difference_at (picture, reference, x, y, channel));

  return largest;
}

/* Fills @difference: red where the pictures differ too much, otherwise grey by the difference. */
static guint
compare (cairo_surface_t *picture,
         cairo_surface_t *reference,
         cairo_surface_t *difference)
{
  static const guint8 red[] = { 0, 0, 255 };
  guint count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (difference); y++)
    for (int x = 0; x < cairo_image_surface_get_width (difference); x++)
      {
        int value = difference_at (picture, reference, x, y);
        guint8 grey[3];

        memset (grey, 255 - MIN (255, 4 * value), sizeof grey);
        set_pixel (difference, x, y, value > CHANNEL_TOLERANCE ? red : grey);
        count += value > CHANNEL_TOLERANCE;
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
  cairo_surface_t *difference = san_picture_new (MAX (width, reference_width),
                                                 MAX (height, reference_height));
  cairo_surface_t *blurred = blur (picture);
  cairo_surface_t *blurred_reference = blur (reference);
  guint count = compare (blurred, blurred_reference, difference);
  guint allowed = (guint) (PIXEL_TOLERANCE * width * height);

  if (count > allowed || ABS (width - reference_width) > SIZE_TOLERANCE
      || ABS (height - reference_height) > SIZE_TOLERANCE)
    {
      write_failure (picture, name, ".out.png");
      write_failure (difference, name, ".diff.png");
      g_test_message ("%s: %d×%d, reference %d×%d; %u pixels differ, %u may", name, width, height,
                      reference_width, reference_height, count, allowed);
      g_test_fail ();
    }

  cairo_surface_destroy (blurred_reference);
  cairo_surface_destroy (blurred);
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
