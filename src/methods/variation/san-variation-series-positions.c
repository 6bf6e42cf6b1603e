/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/variation/san-variation-series-private.h"

#include <math.h>

#include <glib/gi18n.h>

#define MODE "\\text{Mo}"
#define MEDIAN "\\text{Me}"

/* Widths and sums that differ by rounding only are equal. */
#define SAME 1e-9

/* Variants of a series are written as given; what is found inside an interval is rounded. */
static SanQuantity
position_quantity (const SanVariationTask *task)
{
  return task->intervals ? SAN_QUANTITY_MEAN : SAN_QUANTITY_GIVEN;
}

static SanStep *
add_stated (const SanVariationTask *task,
            const char             *label,
            const char             *symbol,
            double                  value,
            SanQuantity             quantity)
{
  SanStep *step = san_solution_add_step (task->solution, label, symbol, NULL);

  san_step_set_value (step, value, quantity, task->unit);
  return step;
}

static double
width_of (const SanVariationTask *task,
          gsize                   i)
{
  return task->d.upper[i] - task->d.lower[i];
}

static double
frequency_at (const SanVariationTask *task,
              gssize                  i)
{
  return i < 0 || (gsize) i >= task->d.n_variants ? 0 : task->d.frequencies[i];
}

/* --- mode --- */

/* The interval whose frequencies give the mode by the formula for equal widths, or −1. */
static gssize
modal_interval (const SanVariationTask *task)
{
  gsize modal = 0;
  double f;

  if (!task->intervals)
    return -1;
  for (gsize i = 1; i < task->d.n_variants; i++)
    {
      if (fabs (width_of (task, i) - width_of (task, 0)) > SAME * width_of (task, 0))
        return -1;
      modal = task->d.frequencies[i] > task->d.frequencies[modal] ? i : modal;
    }
  f = frequency_at (task, (gssize) modal);
  return f > frequency_at (task, (gssize) modal - 1) || f > frequency_at (task, (gssize) modal + 1)
         ? (gssize) modal : -1;
}

static void
add_interval_mode_step (const SanVariationTask *task,
                        gssize                  modal)
{
  SanStep *step = san_solution_add_step (task->solution, _("Mode"), MODE,
                                         "x_0 + h \\cdot \\frac{f_m - f_{m-1}}"
                                         "{(f_m - f_{m-1}) + (f_m - f_{m+1})}");

  san_step_let (step, "x_0", task->d.lower[modal], SAN_QUANTITY_GIVEN);
  san_step_let (step, "h", width_of (task, (gsize) modal), SAN_QUANTITY_GIVEN);
  san_step_let (step, "f_m", frequency_at (task, modal), SAN_QUANTITY_COUNT);
  san_step_let (step, "f_{m-1}", frequency_at (task, modal - 1), SAN_QUANTITY_COUNT);
  san_step_let (step, "f_{m+1}", frequency_at (task, modal + 1), SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->d.modes[0], SAN_QUANTITY_MEAN, task->unit);
  san_step_add_note (step, _("x₀ is the lower border of the modal interval, h its width, f are the "
                             "frequencies of it and of its neighbours."));
}

static void
add_many_modes (const SanVariationTask *task)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  SanStep *step = san_solution_add_step (task->solution, _("Mode"), MODE, NULL);
  g_autoptr(GString) list = g_string_new (NULL);

  for (gsize i = 0; i < task->d.n_modes; i++)
    {
      g_autofree char *mode = san_notation_format (notation, task->d.modes[i],
                                                   position_quantity (task));

      g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", mode);
    }
  san_step_set_value_text (step, task->d.n_modes > 0
                           ? list->str : _("none: all variants are equally frequent"));
}

static void
add_mode (const SanVariationTask *task)
{
  gssize modal = modal_interval (task);

  if (task->d.n_modes != 1)
    add_many_modes (task);
  else if (modal >= 0)
    add_interval_mode_step (task, modal);
  else
    add_stated (task, _("Mode"), MODE, task->d.modes[0], position_quantity (task));
}

/* --- median --- */

static void
add_interval_median_step (const SanVariationTask *task)
{
  double before = 0;
  gsize i = 0;
  SanStep *step;

  while (i + 1 < task->d.n_variants
         && before + task->d.frequencies[i] < task->d.n / 2 - SAME)
    before += task->d.frequencies[i++];

  step = san_solution_add_step (task->solution, _("Median"), MEDIAN,
                                "x_0 + h \\cdot \\frac{\\frac{n}{2} - S}{f}");
  san_step_let (step, "x_0", task->d.lower[i], SAN_QUANTITY_GIVEN);
  san_step_let (step, "h", width_of (task, i), SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", task->d.n, SAN_QUANTITY_COUNT);
  san_step_let (step, "S", before, SAN_QUANTITY_COUNT);
  san_step_let (step, "f", task->d.frequencies[i], SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->d.median, SAN_QUANTITY_MEAN, task->unit);
  san_step_add_note (step, _("x₀ is the lower border of the median interval, h its width, f its "
                             "frequency, S the sum of the frequencies before it."));
}

/* Which member of the ordered series it is. */
static void
add_median_step (const SanVariationTask *task)
{
  SanStep *step = add_stated (task, _("Median"), MEDIAN, task->d.median, SAN_QUANTITY_GIVEN);
  guint n = (guint) MIN (task->d.n, G_MAXUINT);
  g_autofree char *note = n % 2 == 1
    ? g_strdup_printf (_("The middle one of %u members: number %u."), n, n / 2 + 1)
    : g_strdup_printf (_("Half the sum of the two middle ones of %u members: numbers %u and %u."),
                       n, n / 2, n / 2 + 1);

  san_step_add_note (step, note);
}

void
san_variation_add_positions (const SanVariationTask *task)
{
  const SanDescription *d = &task->d;
  SanStep *step;

  san_solution_add_heading (task->solution, _("Limits and position"));
  step = san_solution_add_step (task->solution, _("Amplitude"), "A",
                                "V_{\\text{max}} - V_{\\text{min}}");
  san_step_let (step, "V_{\\text{max}}", d->max, SAN_QUANTITY_GIVEN);
  san_step_let (step, "V_{\\text{min}}", d->min, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, d->range, SAN_QUANTITY_GIVEN, task->unit);

  add_mode (task);
  if (task->intervals)
    add_interval_median_step (task);
  else
    add_median_step (task);
  add_stated (task, _("Lower quartile"), "Q_1", d->q1, position_quantity (task));
  add_stated (task, _("Upper quartile"), "Q_3", d->q3, position_quantity (task));
  add_stated (task, _("Mean linear deviation"), "\\bar{d}", d->mean_linear_deviation,
              SAN_QUANTITY_DEVIATION);
}
