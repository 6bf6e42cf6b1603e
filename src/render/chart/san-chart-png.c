/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-png.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#define MAX_COLORS 256

/* Places of a hash table, a power of two that is never more than a quarter full. */
#define N_PLACES 1024
#define HASH_SHIFT 22
#define HASH_FACTOR 0x9E3779B1u

/* The upper byte of a pixel is undefined. */
#define COLOR_MASK 0xFFFFFFu

/* Where there are too many colours, shades that differ in the lowest bits only, as along the
 * smoothed edges of letters, share an entry. */
static const guint32 shade_masks[] = { 0xFFFFFF, 0xFCFCFC, 0xF8F8F8 };

#define NO_COLOR 0xFFFFFFFFu

#define COLOR_TYPE_RGB 2
#define COLOR_TYPE_PALETTE 3
#define FILTER_NONE 0
#define LEVEL 3

#define METRES_OF_POINT (0.0254 / 72)

typedef struct
{
  guint32 mask;
  guint32 shades[N_PLACES];  /* NO_COLOR in empty places */
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

/* Number of a colour's shade, given one if it is new; FALSE when there are too many. */
static gboolean
look_up (Palette *palette,
         guint32  color,
         guint8  *index)
{
  const guint32 shade = color & palette->mask;
  guint place = (shade * HASH_FACTOR) >> HASH_SHIFT;

  while (palette->shades[place] != shade && palette->shades[place] != NO_COLOR)
    place = (place + 1) % N_PLACES;

  if (palette->shades[place] == NO_COLOR)
    {
      if (palette->n == MAX_COLORS)
        return FALSE;
      palette->shades[place] = shade;
      palette->indices[place] = (guint8) palette->n;
      unpack (color, palette->map[palette->n++]);
    }

  *index = palette->indices[place];
  return TRUE;
}

static gboolean
fill_indices (cairo_surface_t *surface,
              guint32          mask,
              Palette         *palette,
              guint8          *target)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  guint32 last = NO_COLOR;
  guint8 index = 0;

  palette->mask = mask;
  palette->n = 0;
  for (guint i = 0; i < N_PLACES; i++)
    palette->shades[i] = NO_COLOR;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = row_of (surface, y);

      *target++ = FILTER_NONE;
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

      *target++ = FILTER_NONE;
      for (int x = 0; x < width; x++, target += 3)
        unpack (row[x], target);
    }
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  const guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* Length, name, data, and a checksum of the latter two. */
static void
append_chunk (GByteArray *bytes,
              const char *name,
              const void *data,
              gsize       length)
{
  const guint start = bytes->len + 4;

  append_number (bytes, (guint32) length);
  g_byte_array_append (bytes, (const guint8 *) name, 4);
  g_byte_array_append (bytes, data, (guint) length);
  append_number (bytes, (guint32) crc32_z (0, bytes->data + start, length + 4));
}

static void
append_header (GByteArray      *bytes,
               cairo_surface_t *surface,
               guint8           color_type)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  const guint8 format[] = { 8, color_type, 0, 0, 0 };
  g_autoptr(GByteArray) header = g_byte_array_new ();

  append_number (header, (guint32) cairo_image_surface_get_width (surface));
  append_number (header, (guint32) cairo_image_surface_get_height (surface));
  g_byte_array_append (header, format, sizeof format);
  g_byte_array_append (bytes, signature, sizeof signature);
  append_chunk (bytes, "IHDR", header->data, header->len);
}

/* Keyword, not compressed, no language, no translated keyword, text in UTF-8. */
static void
append_text (GByteArray *bytes,
             const char *keyword,
             const char *text)
{
  static const guint8 flags[] = { 0, 0, 0, 0, 0 };
  g_autoptr(GByteArray) chunk = g_byte_array_new ();

  if (text == NULL)
    return;

  g_byte_array_append (chunk, (const guint8 *) keyword, (guint) strlen (keyword));
  g_byte_array_append (chunk, flags, sizeof flags);
  g_byte_array_append (chunk, (const guint8 *) text, (guint) strlen (text));
  append_chunk (bytes, "iTXt", chunk->data, chunk->len);
}

static void
append_notes (GByteArray        *bytes,
              const SanPngNotes *notes)
{
  static const guint8 unit_is_metre = 1;
  g_autoptr(GByteArray) resolution = g_byte_array_new ();

  for (int axis = 0; axis < 2; axis++)
    append_number (resolution, (guint32) lround (notes->scale / METRES_OF_POINT));
  g_byte_array_append (resolution, &unit_is_metre, 1);
  append_chunk (bytes, "pHYs", resolution->data, resolution->len);
  append_text (bytes, "Title", notes->title);
  append_text (bytes, "Description", notes->description);
}

static gboolean
append_pixels (GByteArray    *bytes,
               const guint8  *pixels,
               gsize          size,
               GError       **error)
{
  uLongf length = compressBound (size);
  g_autofree guint8 *packed = g_malloc (length);
  const int status = compress2 (packed, &length, pixels, size, LEVEL);

  if (status != Z_OK)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The chart could not be drawn: %s"),
                   zError (status));
      return FALSE;
    }

  append_chunk (bytes, "IDAT", packed, length);
  return TRUE;
}

GBytes *
san_png_encode (cairo_surface_t    *surface,
                const SanPngNotes  *notes,
                GError            **error)
{
  const gsize width = (gsize) cairo_image_surface_get_width (surface);
  const gsize height = (gsize) cairo_image_surface_get_height (surface);
  g_autofree Palette *palette = g_new0 (Palette, 1);
  g_autofree guint8 *pixels = g_malloc ((1 + 3 * width) * height);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  gboolean indexed = FALSE;

  cairo_surface_flush (surface);
  for (guint i = 0; i < G_N_ELEMENTS (shade_masks) && !indexed; i++)
    indexed = fill_indices (surface, shade_masks[i], palette, pixels);
  if (!indexed)
    fill_colors (surface, pixels);

  append_header (bytes, surface, indexed ? COLOR_TYPE_PALETTE : COLOR_TYPE_RGB);
  append_notes (bytes, notes);
  if (indexed)
    append_chunk (bytes, "PLTE", palette->map, 3 * palette->n);
  if (!append_pixels (bytes, pixels, (1 + (indexed ? 1 : 3) * width) * height, error))
    return NULL;

  append_chunk (bytes, "IEND", "", 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
