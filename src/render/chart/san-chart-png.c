/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-png.h"

#include <glib/gi18n.h>
#include <png.h>

#define MAX_COLORS 256

/* Places of a hash table, a power of two that is never more than a quarter full. */
#define N_PLACES 1024
#define HASH_SHIFT 22
#define HASH_FACTOR 0x9E3779B1u

/* The upper byte of a pixel is undefined. */
#define COLOR_MASK 0xFFFFFFu
#define NO_COLOR 0xFFFFFFFFu

typedef struct
{
  guint32 colors[N_PLACES];  /* NO_COLOR in empty places */
  guint8  indices[N_PLACES];
  guint8  map[MAX_COLORS][3];
  guint   n;
} Palette;

static const guint32 *
row_of (cairo_surface_t *surface,
        int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return (const guint32 *) (data + (gsize) y * cairo_image_surface_get_stride (surface));
}

static void
unpack (guint32 color,
        guint8  rgb[3])
{
  rgb[0] = color >> 16 & 0xFF;
  rgb[1] = color >> 8 & 0xFF;
  rgb[2] = color & 0xFF;
}

/* Number of a colour, given one if it is new; FALSE when there are too many. */
static gboolean
look_up (Palette *palette,
         guint32  color,
         guint8  *index)
{
  guint place = (color * HASH_FACTOR) >> HASH_SHIFT;

  while (palette->colors[place] != color && palette->colors[place] != NO_COLOR)
    place = (place + 1) % N_PLACES;

  if (palette->colors[place] == NO_COLOR)
    {
      if (palette->n == MAX_COLORS)
        return FALSE;
      palette->colors[place] = color;
      palette->indices[place] = (guint8) palette->n;
      unpack (color, palette->map[palette->n++]);
    }

  *index = palette->indices[place];
  return TRUE;
}

static gboolean
fill_indices (cairo_surface_t *surface,
              Palette         *palette,
              guint8          *target)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  guint32 last = NO_COLOR;
  guint8 index = 0;

  for (guint i = 0; i < N_PLACES; i++)
    palette->colors[i] = NO_COLOR;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = row_of (surface, y);

      for (int x = 0; x < width; x++)
        {
          const guint32 color = row[x] & COLOR_MASK;

          if (color != last && !look_up (palette, color, &index))
            return FALSE;
          last = color;
          *target++ = index;
        }
    }

  return TRUE;
}

static void
fill_colors (cairo_surface_t *surface,
             guint8          *target)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = row_of (surface, y);

      for (int x = 0; x < width; x++, target += 3)
        unpack (row[x], target);
    }
}

GByteArray *
san_png_encode (cairo_surface_t  *surface,
                GError          **error)
{
  png_image image = {
    .version = PNG_IMAGE_VERSION,
    .width = (png_uint_32) cairo_image_surface_get_width (surface),
    .height = (png_uint_32) cairo_image_surface_get_height (surface),
    .flags = PNG_IMAGE_FLAG_FAST,
  };
  g_autofree Palette *palette = g_new0 (Palette, 1);
  g_autofree guint8 *pixels = g_malloc ((gsize) image.width * image.height * 3);
  GByteArray *bytes = g_byte_array_new ();
  png_alloc_size_t size;

  cairo_surface_flush (surface);
  if (fill_indices (surface, palette, pixels))
    {
      image.format = PNG_FORMAT_RGB_COLORMAP;
      image.colormap_entries = palette->n;
    }
  else
    {
      image.format = PNG_FORMAT_RGB;
      fill_colors (surface, pixels);
    }

  size = PNG_IMAGE_PNG_SIZE_MAX (image);
  g_byte_array_set_size (bytes, (guint) size);
  if (png_image_write_to_memory (&image, bytes->data, &size, 0, pixels, 0, palette->map) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The chart could not be drawn: %s"),
                   image.message);
      g_byte_array_unref (bytes);
      return NULL;
    }

  g_byte_array_set_size (bytes, (guint) size);
  return bytes;
}
