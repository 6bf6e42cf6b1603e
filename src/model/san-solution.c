/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-solution.h"

#include <math.h>
#include <string.h>

/* What has more is a quotient from somewhere, not a measurement. */
#define MAX_MEASURED_DECIMALS 3

struct _SanSolution
{
  gatomicrefcount  ref_count;
  SanNotation      notation;
  JsonObject      *results;
  GPtrArray       *answers;
  GPtrArray       *working;
  GPtrArray       *conclusions;
  GPtrArray       *warnings;
  GPtrArray       *charts;
  GStringChunk    *said;
  gboolean         overflow;
};

static void
answer_free (gpointer data)
{
  SanAnswer *answer = data;

  g_free (answer->id);
  g_free (answer->label);
  g_free (answer->symbol);
  g_free (answer->text);
  g_free (answer);
}

static void
working_free (gpointer data)
{
  SanWorking *working = data;

  g_free (working->text);
  g_clear_pointer (&working->step, san_step_free);
  g_clear_pointer (&working->table, san_table_unref);
  g_free (working);
}

SanSolution *
san_solution_new (const SanNotation *notation)
{
  SanSolution *solution = g_new0 (SanSolution, 1);

  g_return_val_if_fail (notation != NULL, NULL);

  g_atomic_ref_count_init (&solution->ref_count);
  solution->notation = *notation;
  solution->results = json_object_new ();
  solution->answers = g_ptr_array_new_with_free_func (answer_free);
  solution->working = g_ptr_array_new_with_free_func (working_free);
  solution->conclusions = g_ptr_array_new_with_free_func (g_free);
  solution->warnings = g_ptr_array_new_with_free_func (g_free);
  solution->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) san_chart_unref);
  solution->said = g_string_chunk_new (256);
  return solution;
}

SanSolution *
san_solution_ref (SanSolution *solution)
{
  g_atomic_ref_count_inc (&solution->ref_count);
  return solution;
}

void
san_solution_unref (SanSolution *solution)
{
  if (!g_atomic_ref_count_dec (&solution->ref_count))
    return;

  json_object_unref (solution->results);
  g_ptr_array_unref (solution->answers);
  g_ptr_array_unref (solution->working);
  g_ptr_array_unref (solution->conclusions);
  g_ptr_array_unref (solution->warnings);
  g_ptr_array_unref (solution->charts);
  g_string_chunk_free (solution->said);
  g_free (solution);
}

const SanNotation *
san_solution_get_notation (const SanSolution *solution)
{
  return &solution->notation;
}

void
san_solution_set_measured (SanSolution  *solution,
                           const double *values,
                           gsize         n)
{
  int decimals = san_notation_common_decimals (NULL, values, n, SAN_QUANTITY_GIVEN);

  g_return_if_fail (solution->working->len == 0);

  solution->notation.mean_decimals = MAX (solution->notation.mean_decimals,
                                          MIN (decimals, MAX_MEASURED_DECIMALS) + 1);
}

static JsonNode *
number_node (SanSolution *solution,
             double       value)
{
  if (isinf (value))
    solution->overflow = TRUE;
  if (!isfinite (value))
    return json_node_new (JSON_NODE_NULL);
  return json_node_init_double (json_node_alloc (), value);
}

static JsonNode *
list_node (SanSolution  *solution,
           const double *values,
           gsize         n)
{
  g_autoptr(JsonArray) array = json_array_sized_new ((guint) n);

  for (gsize i = 0; i < n; i++)
    json_array_add_element (array, number_node (solution, values[i]));
  return json_node_init_array (json_node_alloc (), array);
}

void
san_solution_set_number (SanSolution *solution,
                         const char  *id,
                         double       value)
{
  json_object_set_member (solution->results, id, number_node (solution, value));
}

void
san_solution_set_numbers (SanSolution     *solution,
                          const SanResult *results,
                          gsize            n)
{
  for (gsize i = 0; i < n; i++)
    san_solution_set_number (solution, results[i].id, results[i].value);
}

void
san_solution_set_list (SanSolution  *solution,
                       const char   *id,
                       const double *values,
                       gsize         n)
{
  json_object_set_member (solution->results, id, list_node (solution, values, n));
}

void
san_solution_set_matrix (SanSolution  *solution,
                         const char   *id,
                         const double *values,
                         gsize         rows,
                         gsize         columns)
{
  JsonArray *array = json_array_sized_new ((guint) rows);

  for (gsize i = 0; i < rows; i++)
    json_array_add_element (array, list_node (solution, values + i * columns, columns));
  json_object_set_array_member (solution->results, id, array);
}

void
san_solution_set_word (SanSolution *solution,
                       const char  *id,
                       const char  *word)
{
  if (word != NULL)
    json_object_set_string_member (solution->results, id, word);
  else
    json_object_set_null_member (solution->results, id);
}

void
san_solution_set_words (SanSolution        *solution,
                        const char         *id,
                        const char * const *words)
{
  JsonArray *array = json_array_new ();

  for (; *words != NULL; words++)
    json_array_add_string_element (array, *words);
  json_object_set_array_member (solution->results, id, array);
}

void
san_solution_set_flag (SanSolution *solution,
                       const char  *id,
                       gboolean     flag)
{
  json_object_set_boolean_member (solution->results, id, flag);
}

void
san_solution_add_answer (SanSolution *solution,
                         const char  *id,
                         const char  *label,
                         const char  *symbol,
                         const char  *text)
{
  SanAnswer *answer = g_new0 (SanAnswer, 1);

  answer->id = g_strdup (id);
  answer->label = g_strdup (label);
  answer->symbol = g_strdup (symbol);
  answer->text = g_strdup (text);
  g_ptr_array_add (solution->answers, answer);
}

static SanWorking *
add_working (SanSolution    *solution,
             SanWorkingType  type)
{
  SanWorking *working = g_new0 (SanWorking, 1);

  working->type = type;
  g_ptr_array_add (solution->working, working);
  return working;
}

void
san_solution_add_heading (SanSolution *solution,
                          const char  *text)
{
  add_working (solution, SAN_WORKING_HEADING)->text = g_strdup (text);
}

void
san_solution_add_note (SanSolution *solution,
                       const char  *text)
{
  add_working (solution, SAN_WORKING_NOTE)->text = san_notation_bind_dashes (text);
}

SanStep *
san_solution_add_step (SanSolution *solution,
                       const char  *label,
                       const char  *symbol,
                       const char  *expression)
{
  SanWorking *working = add_working (solution, SAN_WORKING_STEP);

  working->step = san_step_new (&solution->notation, label, symbol, expression);
  return working->step;
}

SanTable *
san_solution_add_table (SanSolution *solution,
                        const char  *title)
{
  SanWorking *working = add_working (solution, SAN_WORKING_TABLE);

  working->table = san_table_new (&solution->notation, title);
  return working->table;
}

/* A unit such as "mm Hg." brings a full stop of its own. */
static void
add_sentence (GPtrArray  *sentences,
              const char *format,
              va_list     args)
{
  g_autofree char *loose = g_strdup_vprintf (format, args);
  char *sentence = san_notation_bind_dashes (loose);
  gsize length = strlen (sentence);

  if (g_str_has_suffix (sentence, "..") && !g_str_has_suffix (sentence, "..."))
    sentence[length - 1] = '\0';
  g_ptr_array_add (sentences, sentence);
}

void
san_solution_add_conclusion (SanSolution *solution,
                             const char  *format,
                             ...)
{
  va_list args;

  va_start (args, format);
  add_sentence (solution->conclusions, format, args);
  va_end (args);
}

void
san_solution_add_warning (SanSolution *solution,
                          const char  *format,
                          ...)
{
  va_list args;

  va_start (args, format);
  add_sentence (solution->warnings, format, args);
  va_end (args);
}

SanChart *
san_solution_add_chart (SanSolution  *solution,
                        SanChartKind  kind,
                        const char   *title)
{
  SanChart *chart = san_chart_new (kind, title);

  g_ptr_array_add (solution->charts, chart);
  return chart;
}

const char *
san_solution_say (SanSolution *solution,
                  double       value,
                  SanQuantity  quantity,
                  const char  *unit)
{
  g_autofree char *text = san_notation_format_unit (&solution->notation, value, quantity, unit);

  return g_string_chunk_insert_const (solution->said, text);
}

const char *
san_solution_say_p (SanSolution *solution,
                    double       p)
{
  g_autofree char *text = san_notation_format_p (&solution->notation, p);

  return g_string_chunk_insert_const (solution->said, text);
}

gboolean
san_solution_has_overflow (const SanSolution *solution)
{
  return solution->overflow;
}

JsonObject *
san_solution_get_results (const SanSolution *solution)
{
  return solution->results;
}

const GPtrArray *
san_solution_get_answers (const SanSolution *solution)
{
  return solution->answers;
}

const GPtrArray *
san_solution_get_working (const SanSolution *solution)
{
  return solution->working;
}

const GPtrArray *
san_solution_get_conclusions (const SanSolution *solution)
{
  return solution->conclusions;
}

const GPtrArray *
san_solution_get_warnings (const SanSolution *solution)
{
  return solution->warnings;
}

const GPtrArray *
san_solution_get_charts (const SanSolution *solution)
{
  return solution->charts;
}
