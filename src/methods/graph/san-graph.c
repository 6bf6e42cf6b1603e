/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/san-description.h"
#include "methods/graph/san-graph-private.h"
#include "model/san-chart-check.h"

static const SanForm forms[] = {
  { N_("Named values"), "values" },
  { N_("Intervals"), "lower" },
  { N_("Pairs of values"), "x" },
  { NULL }
};

/* The answers with which a field has a meaning. What the program chooses by itself it chooses only
 * out of some kinds. */
static const char * const maps[] = { "auto", "cartogram", "cartodiagram", NULL };
static const char * const cartograms[] = { "auto", "cartogram", NULL };
static const char * const many_colors[] = { "standard", NULL };
static const char * const own_map[] = { "own", NULL };
static const char * const computed_classes[] = { "equal-steps", "quantiles", "natural", NULL };
static const char * const by_hand[] = { "by-hand", NULL };
static const char * const cartodiagrams[] = { "cartodiagram", NULL };
static const char * const figures[] = { "figure", NULL };
static const char * const histograms[] = { "auto", "histogram", NULL };
static const char * const lines[] = { "line", "dot", NULL };
static const char * const with_errors[] = { "true", NULL };
static const char * const whiskers[] = { "auto", "bar", "strip", "line", NULL };
static const char * const compared[] = { "auto", "bar", "strip", "line", "dot", "radial", "box",
                                         NULL };
static const char * const relations[] = { "auto", "relation", "dot", "line", NULL };

/* Those between the most classes, and both ends. */
#define MAX_BOUNDS (SAN_CLASSES_MAX + 1)

#define LOOK_FLAGS (SAN_FIELD_OPTIONAL | SAN_FIELD_ADVANCED | SAN_FIELD_LOOK)

#define BREAK_FIELD(number, kinds) \
  { .id = "scale_break", .label = N_("Let the scale begin above zero"), \
    .type = SAN_FIELD_FLAG, .flags = LOOK_FLAGS, \
    .hint = N_("For values far from zero that differ little; the break is marked."), \
    .form = number, .when = "kind", .when_any = kinds }

/* What is compared with, such as a mean. */
#define REFERENCE_FIELDS(number, kinds) \
  { .id = "reference", .label = N_("Line at the value"), .type = SAN_FIELD_NUMBER, \
    .flags = LOOK_FLAGS, \
    .hint = N_("A dashed line to compare with, for example at the mean; leave empty for none."), \
    .form = number, .when = "kind", .when_any = kinds }, \
  { .id = "reference_name", .label = N_("Name of the line"), .type = SAN_FIELD_TEXT, \
    .flags = LOOK_FLAGS, \
    .hint = N_("It stands in the legend, for example “Mean of the country”."), \
    .form = number, .when = "kind", .when_any = kinds }

#define COLOR_FIELD(name, text) \
  { .id = name, .label = text, .type = SAN_FIELD_CHOICE, .flags = LOOK_FLAGS, \
    .choices = san_graph_colors, .fallback = "\"auto\"", .when = "palette", \
    .when_any = many_colors }

#define TEXT_FIELD(name, text, help) \
  { .id = name, .label = text, .type = SAN_FIELD_TEXT, .flags = SAN_FIELD_OPTIONAL, .hint = help }

static const SanField fields[] = {
  TEXT_FIELD ("subject", N_("Title of the graph"),
              N_("What is shown, where and when; short and clear.")),
  { .id = "groups", .label = N_("Group"), .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL, .form = 1 },
  { .id = "labels", .label = N_("Name"), .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL, .form = 1 },
  { .id = "values", .label = N_("Value"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_MATRIX,
    .flags = SAN_FIELD_RECTANGULAR | SAN_FIELD_NULLABLE, .form = 1 },
  { .id = "errors", .label = N_("± m"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_MATRIX,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_RECTANGULAR | SAN_FIELD_NULLABLE
             | SAN_FIELD_NON_NEGATIVE,
    .form = 1, .when = "with_errors", .when_any = with_errors },
  { .id = "lower", .label = N_("From"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_NULLABLE, .min_length = 2, .form = 2 },
  { .id = "upper", .label = N_("To"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_NULLABLE, .form = 2 },
  { .id = "frequencies", .label = N_("Frequency"), .type = SAN_FIELD_COUNT,
    .shape = SAN_SHAPE_LIST, .form = 2 },
  { .id = "x", .label = N_("Across, x"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .min_length = 2,
    .form = 3 },
  { .id = "y", .label = N_("Upwards, y"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .form = 3 },
  { .id = "kind", .label = N_("Kind of graph"), .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_LOOK, .choices = san_graph_kinds,
    .fallback = "\"auto\"" },
  TEXT_FIELD ("value_title", N_("What the values are"),
              N_("Name of the value axis, for example “Birth rate”.")),
  TEXT_FIELD ("value_unit", N_("Unit of the values"),
              N_("For example ‰, per 100 workers, persons.")),
  TEXT_FIELD ("category_title", N_("What the names are"),
              N_("Name of the other axis: year, region, age.")),
  { .id = "x_unit", .label = N_("Unit of x"), .type = SAN_FIELD_TEXT, .flags = SAN_FIELD_OPTIONAL,
    .form = 3 },
  TEXT_FIELD ("source", N_("Source of the data"), N_("It stands under the graph.")),
  { .id = "with_errors", .label = N_("Mean errors of the values"), .type = SAN_FIELD_FLAG,
    .flags = LOOK_FLAGS,
    .hint = N_("The table gets a column for m; bars and lines show M ± m."), .form = 1,
    .when = "kind", .when_any = whiskers },
  { .id = "palette", .label = N_("Colours"), .type = SAN_FIELD_CHOICE, .flags = LOOK_FLAGS,
    .choices = san_graph_palettes, .fallback = "\"standard\"" },
  COLOR_FIELD ("color_1", N_("Colour of the first group")),
  COLOR_FIELD ("color_2", N_("Colour of the second group")),
  COLOR_FIELD ("color_3", N_("Colour of the third group")),
  { .id = "map", .label = N_("Map"), .type = SAN_FIELD_CHOICE, .flags = LOOK_FLAGS,
    .choices = san_graph_maps, .fallback = "\"guess\"", .form = 1,
    .when = "kind", .when_any = maps },
  { .id = "own_map", .label = N_("File of the map"), .type = SAN_FIELD_MAP, .flags = LOOK_FLAGS,
    .hint = N_("GeoJSON with polygons, each with a “name” as in the table; longitude and latitude "
               "in degrees."),
    .form = 1, .when = "map", .when_any = own_map },
  { .id = "classes", .label = N_("Classes on the map"), .type = SAN_FIELD_CHOICE,
    .flags = LOOK_FLAGS, .choices = san_graph_classes, .fallback = "\"equal-steps\"", .form = 1,
    .when = "kind", .when_any = cartograms },
  { .id = "n_classes", .label = N_("Number of classes"), .type = SAN_FIELD_COUNT,
    .flags = LOOK_FLAGS | SAN_FIELD_BOUNDED, .min = 0, .max = SAN_CLASSES_MAX, .fallback = "0",
    .hint = N_("0 lets the number of regions decide."), .form = 1,
    .when = "classes", .when_any = computed_classes },
  { .id = "bounds", .label = N_("Bounds of the classes"), .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = LOOK_FLAGS | SAN_FIELD_IN_LINE,
    .hint = N_("Ascending, parted by semicolons: with 10; 15; 20 one class ends below 15 and the "
               "next begins there."),
    .form = 1, .when = "classes", .when_any = by_hand },
  { .id = "diagram", .label = N_("Diagram on the map"), .type = SAN_FIELD_CHOICE,
    .flags = LOOK_FLAGS, .choices = san_graph_diagrams, .fallback = "\"circles\"", .form = 1,
    .when = "kind", .when_any = cartodiagrams },
  { .id = "figure", .label = N_("Figure"), .type = SAN_FIELD_CHOICE, .flags = LOOK_FLAGS,
    .choices = san_graph_figures, .fallback = "\"person\"", .form = 1,
    .when = "kind", .when_any = figures },
  { .id = "per_figure", .label = N_("One figure stands for"), .type = SAN_FIELD_NUMBER,
    .flags = LOOK_FLAGS | SAN_FIELD_POSITIVE,
    .hint = N_("Leave empty for a single figure each, its area in proportion to the value."),
    .form = 1, .when = "kind", .when_any = figures },
  { .id = "density", .label = N_("Density instead of frequency"), .type = SAN_FIELD_FLAG,
    .flags = LOOK_FLAGS, .hint = N_("The height is the frequency per unit of the axis."),
    .form = 2, .when = "kind", .when_any = histograms },
  BREAK_FIELD (1, lines),
  BREAK_FIELD (3, relations),
  REFERENCE_FIELDS (1, compared),
  REFERENCE_FIELDS (3, relations),
  { .id = "decimals", .label = N_("Decimals"), .type = SAN_FIELD_COUNT,
    .flags = LOOK_FLAGS | SAN_FIELD_BOUNDED, .min = 0, .max = 6,
    .hint = N_("Of the numbers written into the graph; leave empty to let the program choose.") },
  { 0 }
};

static void
task_clear (SanGraphTask *task)
{
  g_strfreev (task->series);
  g_strfreev (task->labels);
  g_clear_pointer (&task->map, san_map_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanGraphTask, task_clear)

/* --- checking what the forms hold --- */

static SanMap *
choose_map (const SanGraphTask *task)
{
  const char *id = san_inputs_get_choice (task->inputs, "map");
  SanMap *own = san_inputs_get_map (task->inputs, "own_map");

  if (own != NULL)
    return san_map_ref (own);
  if (strcmp (id, "guess") == 0)
    return san_map_guess ((const char * const *) task->labels, task->n_rows);
  return san_map_new_shipped (id);
}

static gboolean
check_errors (const SanGraphTask *task,
              GError            **error)
{
  const SanMatrix errors = san_inputs_get_matrix (task->inputs, "errors");

  if (errors.rows == 0 || (errors.rows == task->n_series && errors.columns == task->n_rows))
    return TRUE;
  san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "errors", -1, -1);
  return FALSE;
}

static gboolean
check_map (const SanGraphTask *task,
           GError            **error)
{
  if (strcmp (san_inputs_get_choice (task->inputs, "map"), "own") != 0
      || san_inputs_has (task->inputs, "own_map"))
    return TRUE;

  san_error_set (error, SAN_ERROR_MISSING, "own_map",
                 _("the map is missing. Open its file, or choose another map."));
  return FALSE;
}

static gboolean
check_bounds (const SanGraphTask *task,
              GError            **error)
{
  const SanList bounds = san_inputs_get_list (task->inputs, "bounds");

  if (bounds.n == 0
      && strcmp (san_inputs_get_choice (task->inputs, "classes"), "by-hand") == 0)
    {
      san_error_set (error, SAN_ERROR_MISSING, "bounds",
                     _("the bounds are missing. Type them, or choose another rule."));
      return FALSE;
    }
  if (bounds.n > MAX_BOUNDS)
    {
      san_error_set (error, SAN_ERROR_OUT_OF_RANGE, "bounds",
                     _("no more than %d bounds: more shades are not told apart."), MAX_BOUNDS);
      return FALSE;
    }
  for (gsize i = 1; i < bounds.n; i++)
    if (!(bounds.values[i] > bounds.values[i - 1]))
      {
        san_error_set (error, SAN_ERROR_BAD_INTERVALS, "bounds",
                       _("each bound must be above the one before it."));
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_categories (SanGraphTask *task,
                  GError      **error)
{
  SanMatrix values = san_inputs_get_matrix (task->inputs, "values");

  task->values = values.values;
  task->n_series = values.rows;
  task->n_rows = values.columns;
  task->series = san_inputs_dup_names (task->inputs, "groups", values.rows, values.rows > 1
                                       ? _("Group %u") : "");
  task->labels = san_inputs_dup_names (task->inputs, "labels", values.columns, "%u");
  if (!check_errors (task, error) || !check_map (task, error) || !check_bounds (task, error))
    return FALSE;

  task->map = choose_map (task);
  return TRUE;
}

static gboolean
check_intervals (SanGraphTask *task,
                 GError      **error)
{
  SanList lower = san_inputs_get_list (task->inputs, "lower");
  SanList upper = san_inputs_get_list (task->inputs, "upper");
  SanList frequencies = san_inputs_get_list (task->inputs, "frequencies");
  SanIntervals intervals = { lower.values, upper.values, frequencies.values, lower.n, TRUE };
  g_auto(SanDescription) d = { 0 };

  if (lower.n != upper.n || lower.n != frequencies.n)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, lower.n != upper.n ? "upper"
                        : "frequencies", -1, -1);
      return FALSE;
    }
  task->n_rows = lower.n;
  return san_description_compute_intervals (&intervals, 0.95, &d, error);
}

static gboolean
check_points (SanGraphTask *task,
              GError      **error)
{
  SanList x = san_inputs_get_list (task->inputs, "x");
  SanList y = san_inputs_get_list (task->inputs, "y");

  task->n_rows = x.n;
  if (x.n == y.n)
    return TRUE;
  san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "y", -1, -1);
  return FALSE;
}

static gboolean
check_form (SanGraphTask *task,
            GError      **error)
{
  switch (task->form)
    {
    case SAN_GRAPH_INTERVALS:
      return check_intervals (task, error);
    case SAN_GRAPH_POINTS:
      return check_points (task, error);
    case SAN_GRAPH_CATEGORIES:
    default:
      return check_categories (task, error);
    }
}

/* --- the choice --- */

static SanChartKind
propose (const SanGraphTask *task,
         const char        **reason)
{
  static const SanChartKind plain[] = {
    [SAN_GRAPH_CATEGORIES] = SAN_CHART_BAR,
    [SAN_GRAPH_INTERVALS] = SAN_CHART_HISTOGRAM,
    [SAN_GRAPH_POINTS] = SAN_CHART_RELATION,
  };
  g_autoptr(SanChart) chart = san_chart_new (plain[task->form], task->title);

  san_graph_fill_chart (task, chart);
  return san_chart_propose (chart, reason);
}

static void
add_words (SanSolution        *solution,
           const SanGraphTask *task,
           SanChartKind        kind,
           SanChartKind        proposed,
           const char         *reason)
{
  const char *name = _(san_chart_kind_get_name (kind));

  san_solution_set_word (solution, "kind", san_chart_kind_get_id (kind));
  san_solution_set_word (solution, "proposed", san_chart_kind_get_id (proposed));
  san_solution_add_answer (solution, "kind", _("Kind of graph"), NULL, name);
  if (kind == proposed)
    san_solution_add_conclusion (solution, _("“%s” fits these data. %s"), name, reason);
  else
    san_solution_add_conclusion (solution,
                                 _("You chose “%s”; the textbook's rules lead to “%s”. %s"), name,
                                 _(san_chart_kind_get_name (proposed)), reason);
}

static void
add_advice (SanSolution    *solution,
            const SanChart *chart)
{
  g_autoptr(GPtrArray) advice = san_chart_check (chart);
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < advice->len; i++)
    {
      const SanAdvice *item = g_ptr_array_index (advice, i);

      san_solution_add_warning (solution, "%s", item->text);
      g_ptr_array_add (codes, (gpointer) item->code);
    }
  g_ptr_array_add (codes, NULL);
  san_solution_set_words (solution, "advice", (const char * const *) codes->pdata);
  if (advice->len == 0)
    san_solution_add_conclusion (solution,
                                 _("The graph has all that a graph must have: title, names of the "
                                   "axes, units "
                                             "and source."));
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  const char *title = san_inputs_get_text (inputs, "subject");
  const char *wanted = san_inputs_get_choice (inputs, "kind");
  g_auto(SanGraphTask) task = {
    .inputs = inputs,
    .form = (SanGraphForm) san_inputs_get_form (inputs),
    .title = title != NULL ? title : "",
  };
  const char *reason = NULL;
  SanChartKind proposed, kind;
  SanChart *chart;

  if (!check_form (&task, error))
    return FALSE;
  proposed = propose (&task, &reason);
  if (!san_chart_kind_from_id (wanted, &kind))
    kind = proposed;

  chart = san_solution_add_chart (solution, kind, task.title);
  san_graph_allow_kinds (&task, chart);
  san_graph_fill_chart (&task, chart);
  add_words (solution, &task, kind, proposed, reason);
  add_advice (solution, chart);
  return TRUE;
}

const SanMethod san_method_graph = {
  .id = "graph",
  .section = "2.9.3",
  .title = N_("Make a graph"),
  .summary = N_("A graph of the course from a table of your own, with advice on its kind and on "
                "what it still lacks."),
  .keywords = N_("chart, diagram, plot, histogram, cartogram, pyramid, line, bar, sector"),
  .inputs = { fields, forms },
  .solve = solve,
  .source = "textbook 2.9.3",
};
