/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-png.h"

#include <glib/gi18n.h>
#include <png.h>

#include "render/chart/san-chart-png-palette.h"

/* Red, green and blue of each pixel. */
static guint8 *
copy_pixels (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint8 *pixels = g_malloc ((gsize) width * (gsize) height * 3);
  guint8 *target = pixels;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++, target += 3)
        {
          target[0] = (guint8) (row[x] >> 16);
          target[1] = (guint8) (row[x] >> 8);
          target[2] = (guint8) row[x];
        }
    }

  return pixels;
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
  g_auto(SanPngPalette) palette = { 0 };
  g_autofree guint8 *pixels = NULL;
  GByteArray *bytes = g_byte_array_new ();
  png_alloc_size_t size;

  cairo_surface_flush (surface);
  if (san_png_palette_init (&palette, surface))
    {
      image.format = PNG_FORMAT_RGB_COLORMAP;
      image.colormap_entries = palette.n;
    }
  else
    {
      image.format = PNG_FORMAT_RGB;
      pixels = copy_pixels (surface);
    }

  size = PNG_IMAGE_PNG_SIZE_MAX (image);
  g_byte_array_set_size (bytes, (guint) size);
  if (png_image_write_to_memory (&image, bytes->data, &size, 0,
                                 pixels != NULL ? pixels : palette.pixels, 0, palette.rgb) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The chart could not be drawn: %s"),
                   image.message);
      g_byte_array_unref (bytes);
      return NULL;
    }

  g_byte_array_set_size (bytes, (guint) size);
  return bytes;
}
