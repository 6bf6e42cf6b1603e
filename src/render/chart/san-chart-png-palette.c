/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-png-palette.h"

#include <math.h>
#include <stdlib.h>

/* Pictures with more colours are written in full. */
#define MAX_SEEN 4096

/* A colour of more than this part of the pixels, but of that many at least, fills an area and is
 * kept. */
#define AREA_PART (1.0 / 4096)
#define AREA_MIN 16.0

/* Places of a hash table, a power of two that is never more than a quarter full. */
#define N_PLACES 16384
#define HASH_SHIFT 18
#define HASH_FACTOR 0x9E3779B1u

/* The upper byte of a pixel is undefined. */
#define COLOR_MASK 0xFFFFFFu
#define NO_COLOR 0xFFFFFFFFu

typedef struct
{
  guint32 color;
  guint32 n_pixels;
  guint16 number;  /* in the order of their first pixel */
} Seen;

/* The colours of a picture, and each pixel's number among them. */
typedef struct
{
  guint32  places[N_PLACES];   /* colours; NO_COLOR in empty places */
  guint16  numbers[N_PLACES];
  Seen     seen[MAX_SEEN];
  guint    n;
  guint16 *pixels;
  gsize    n_pixels;
} Census;

static void
census_free (Census *census)
{
  g_free (census->pixels);
  g_free (census);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Census, census_free)

/* Number of a colour, given one if it is new; FALSE when there are too many. */
static gboolean
look_up (Census  *census,
         guint32  color,
         guint16 *number)
{
  guint place = (color * HASH_FACTOR) >> HASH_SHIFT;

  while (census->places[place] != color && census->places[place] != NO_COLOR)
    place = (place + 1) % N_PLACES;

  if (census->places[place] == NO_COLOR)
    {
      if (census->n == MAX_SEEN)
        return FALSE;
      census->places[place] = color;
      census->numbers[place] = (guint16) census->n;
      census->seen[census->n] = (Seen) { .color = color, .number = (guint16) census->n };
      census->n++;
    }

  *number = census->numbers[place];
  return TRUE;
}

/* A run of one colour at a time, as pictures are mostly flat. */
static gboolean
count_row (Census        *census,
           const guint32 *row,
           int            width,
           guint16       *target)
{
  for (int x = 0; x < width;)
    {
      const guint32 color = row[x] & COLOR_MASK;
      const int start = x;
      guint16 number;

      if (!look_up (census, color, &number))
        return FALSE;
      while (x < width && (row[x] & COLOR_MASK) == color)
        target[x++] = number;
      census->seen[number].n_pixels += (guint32) (x - start);
    }

  return TRUE;
}

/* NULL when there are too many colours. */
static Census *
take_census (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr(Census) census = g_new (Census, 1);

  census->n = 0;
  census->n_pixels = (gsize) width * (gsize) height;
  census->pixels = g_new (guint16, census->n_pixels);
  for (guint i = 0; i < N_PLACES; i++)
    census->places[i] = NO_COLOR;

  for (int y = 0; y < height; y++)
    if (!count_row (census, (const guint32 *) (data + (gsize) y * stride), width,
                    census->pixels + (gsize) y * (gsize) width))
      return NULL;

  return g_steal_pointer (&census);
}

static int
compare_frequency (const void *a,
                   const void *b)
{
  const Seen *first = a;
  const Seen *second = b;

  if (first->n_pixels != second->n_pixels)
    return first->n_pixels > second->n_pixels ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

static gboolean
channels_are_near (guint32      color,
                   const guint8 rgb[3],
                   int          shift)
{
  return abs ((int) (color >> 16) - rgb[0]) <= shift
         && abs ((int) (color >> 8 & 0xFF) - rgb[1]) <= shift
         && abs ((int) (color & 0xFF) - rgb[2]) <= shift;
}

static guint
find_near (const SanPngPalette *palette,
           guint32              color,
           int                  shift)
{
  guint i = 0;

  while (i < palette->n && !channels_are_near (color, palette->rgb[i], shift))
    i++;

  return i;
}

/* Gives each colour, the most frequent first, the first of the palette that is near, or a new one.
 * FALSE when the palette is too small for this @shift. */
static gboolean
choose_palette (SanPngPalette *palette,
                const Census  *census,
                int            shift,
                guint8        *palette_of)
{
  const double area = fmax (AREA_MIN, (double) census->n_pixels * AREA_PART);

  palette->n = 0;
  for (guint i = 0; i < census->n; i++)
    {
      const Seen *seen = &census->seen[i];
      const guint near = find_near (palette, seen->color, seen->n_pixels > area ? 0 : shift);

      if (near == SAN_PNG_PALETTE_MAX)
        return FALSE;
      if (near == palette->n)
        {
          palette->rgb[near][0] = (guint8) (seen->color >> 16);
          palette->rgb[near][1] = (guint8) (seen->color >> 8);
          palette->rgb[near][2] = (guint8) seen->color;
          palette->n++;
        }
      palette_of[seen->number] = (guint8) near;
    }

  return TRUE;
}

static guint8 *
number_pixels (const Census *census,
               const guint8 *palette_of)
{
  guint8 *pixels = g_malloc (census->n_pixels);

  for (gsize i = 0; i < census->n_pixels; i++)
    pixels[i] = palette_of[census->pixels[i]];

  return pixels;
}

gboolean
san_png_palette_init (SanPngPalette   *palette,
                       cairo_surface_t *surface)
{
  static const int shifts[] = { 0, 4, SAN_PNG_PALETTE_MAX_SHIFT };
  g_autoptr(Census) census = take_census (surface);
  guint8 palette_of[MAX_SEEN];

  *palette = (SanPngPalette) { 0 };
  if (census == NULL)
    return FALSE;

  qsort (census->seen, census->n, sizeof (Seen), compare_frequency);
  for (guint i = census->n <= SAN_PNG_PALETTE_MAX ? 0 : 1; i < G_N_ELEMENTS (shifts); i++)
    if (choose_palette (palette, census, shifts[i], palette_of))
      {
        palette->pixels = number_pixels (census, palette_of);
        return TRUE;
      }

  return FALSE;
}

void
san_png_palette_clear (SanPngPalette *palette)
{
  g_clear_pointer (&palette->pixels, g_free);
}
