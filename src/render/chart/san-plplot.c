/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-plplot.h"

#include <glib/gi18n.h>
#include <math.h>
#include <plplot/plplot.h>
#include <setjmp.h>

#define MAX_DEVICES 128
#define GRID_COLOR 1
#define AXIS_COLOR 2

/* Tick length in plplot's unit, millimetres at the resolution given to plspage(). */
#define DOTS_PER_MM 4.0
#define TICK_LENGTH 1.0

/* plplot's exit handler gets no data, hence this one place of state; main thread only. */
static jmp_buf escape;

static int
leave_plplot_cb (const char *message)
{
  longjmp (escape, 1);
}

/* plinit() ends the program when the device is missing, so look before. */
static gboolean
find_device (void)
{
  const char *menu[MAX_DEVICES] = { NULL };
  const char *names[MAX_DEVICES] = { NULL };
  const char **menu_list = menu;
  const char **name_list = names;
  PLINT n = MAX_DEVICES;

  plgDevs (&menu_list, &name_list, &n);
  for (PLINT i = 0; i < n; i++)
    if (g_strcmp0 (names[i], "extcairo") == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_device (void)
{
  static gsize found;

  if (g_once_init_enter (&found))
    g_once_init_leave (&found, find_device () ? 1 : 2);

  return found == 1;
}

static void
set_color (PLINT         index,
           SanChartStyle style,
           SanInk        ink)
{
  const SanColor color = san_style_color (&(SanLook) { .style = style }, ink, 0);

  plscol0a (index, (PLINT) lround (color.red * 255), (PLINT) lround (color.green * 255),
            (PLINT) lround (color.blue * 255), color.alpha);
}

static void
start (cairo_t       *cr,
       double         width,
       double         height,
       SanChartStyle  style)
{
  plsdev ("extcairo");
  plspage (DOTS_PER_MM * 25.4, DOTS_PER_MM * 25.4, (PLINT) width, (PLINT) height, 0, 0);
  plscolbga (255, 255, 255, 0);
  plinit ();
  pl_cmd (PLESC_DEVINIT, cr);
  /* plinit() resets the colour table. */
  set_color (GRID_COLOR, style, SAN_INK_GRID);
  set_color (AXIS_COLOR, style, SAN_INK_AXIS);
}

static void
draw_box (const SanPlplotAxes *axes,
          double               page_width,
          double               page_height)
{
  const double x_steps = MAX (axes->x_steps, 1);
  const double y_steps = MAX (axes->y_steps, 1);
  const double x_zero = fmax (axes->x_zero, 0);
  const double y_zero = fmax (axes->y_zero, 0);

  pladv (0);
  plvpor (axes->x / page_width, (axes->x + axes->width) / page_width,
          1 - (axes->y + axes->height) / page_height, 1 - axes->y / page_height);
  /* The world is counted in steps from the crossing, where option "a" draws the axes. */
  plwind (-x_zero, x_steps - x_zero, -y_zero, y_steps - y_zero);
  plsmaj (TICK_LENGTH, 1);
  plcol0 (GRID_COLOR);
  /* The grid leaves out the edges: option "c" is the upper or right one. */
  plbox (axes->x_grid ? "g" : "", 1, 0, axes->y_grid ? "g" : "", 1, 0);
  plbox (axes->y_grid ? "c" : "", 0, 0, axes->x_grid ? "c" : "", 0, 0);
  plcol0 (AXIS_COLOR);
  plbox (axes->y_steps > 0 ? "a" : "", 0, 0, axes->y_line ? "a" : "", 0, 0);
}

gboolean
san_plplot_draw_axes (cairo_t              *cr,
                      const SanPlplotAxes  *axes,
                      SanChartStyle         style,
                      GError              **error)
{
  /* volatile, for setjmp() may come back a second time. */
  volatile gboolean drawn = FALSE;
  const double page_width = ceil (axes->x + axes->width);
  const double page_height = ceil (axes->y + axes->height);
  PLINT stream;

  if (!has_device ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("The plplot driver “extcairo” is not installed."));
      return FALSE;
    }

  cairo_save (cr);
  cairo_new_path (cr);
  plmkstrm (&stream);
  plsexit (leave_plplot_cb);
  if (setjmp (escape) == 0)
    {
      start (cr, page_width, page_height, style);
      draw_box (axes, page_width, page_height);
      plend1 ();
      drawn = TRUE;
    }
  plsexit (NULL);
  cairo_restore (cr);

  if (!drawn)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _("plplot failed to draw the axes."));

  return drawn;
}
