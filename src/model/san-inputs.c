/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-inputs.h"

#include <math.h>
#include <string.h>

#define MAX_COUNT 9007199254740992.0 /* 2^53: up to here a double holds every integer */

typedef struct
{
  gboolean  given;
  double    number;
  GArray   *numbers;     /* a list, or a matrix row by row */
  gsize     rows;
  gsize     columns;
  char     *word;        /* a choice or a text */
  GStrv     names;
  gboolean  flag;
  SanMap   *map;
} Value;

struct _SanInputs
{
  const SanFieldSet *set;
  guint              form;
  Value             *values;    /* one for each field of the set */
  gsize              n_fields;
};

static void
value_clear (Value *value)
{
  g_clear_pointer (&value->numbers, g_array_unref);
  g_clear_pointer (&value->names, g_strfreev);
  g_clear_pointer (&value->word, g_free);
  g_clear_pointer (&value->map, san_map_unref);
}

void
san_inputs_free (SanInputs *inputs)
{
  for (gsize i = 0; i < inputs->n_fields; i++)
    value_clear (&inputs->values[i]);
  g_free (inputs->values);
  g_free (inputs);
}

/* --- one number --- */

static gboolean
check_bounds (const SanField *field,
              double          x)
{
  if ((field->flags & SAN_FIELD_BOUNDED) == 0)
    return TRUE;
  if ((field->flags & SAN_FIELD_OPEN) != 0)
    return x > field->min && x < field->max;
  return x >= field->min && x <= field->max;
}

/* Returns: -1 where @x is allowed, else the code */
static int
check_number (const SanField *field,
              double          x)
{
  const SanFieldFlags signless = SAN_FIELD_NON_NEGATIVE | SAN_FIELD_POSITIVE;
  gboolean may_be_negative = field->type != SAN_FIELD_COUNT && (field->flags & signless) == 0;

  if (!isfinite (x))
    return SAN_ERROR_NOT_FINITE;
  if (x < 0 && !may_be_negative)
    return SAN_ERROR_NEGATIVE;
  if (field->type == SAN_FIELD_COUNT && x != floor (x))
    return SAN_ERROR_NOT_INTEGER;
  if (x == 0 && (field->flags & SAN_FIELD_POSITIVE) != 0)
    return field->zero_code != SAN_ERROR_MISSING ? (int) field->zero_code : SAN_ERROR_OUT_OF_RANGE;
  if (field->type == SAN_FIELD_COUNT && x > MAX_COUNT)
    return SAN_ERROR_OUT_OF_RANGE;
  return check_bounds (field, x) ? -1 : SAN_ERROR_OUT_OF_RANGE;
}

static int
read_number (const SanField *field,
             JsonNode       *node,
             double         *x)
{
  GType type;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return SAN_ERROR_MISSING;
  if (!JSON_NODE_HOLDS_VALUE (node))
    return SAN_ERROR_NOT_A_NUMBER;
  type = json_node_get_value_type (node);
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return SAN_ERROR_NOT_A_NUMBER;
  *x = json_node_get_double (node);
  return check_number (field, *x);
}

static gboolean
read_element (const SanField *field,
              JsonNode       *node,
              int             row,
              int             column,
              GArray         *numbers,
              GError        **error)
{
  double x = NAN;
  int code;

  if ((field->flags & SAN_FIELD_NULLABLE) == 0 || !JSON_NODE_HOLDS_NULL (node))
    {
      code = read_number (field, node, &x);
      if (code >= 0)
        {
          san_error_set_at (error, (SanErrorCode) code, field->id, row, column);
          return FALSE;
        }
    }
  g_array_append_val (numbers, x);
  return TRUE;
}

/* --- lists and matrices --- */

static gboolean
check_length (const SanField *field,
              gsize           n,
              GError        **error)
{
  gsize least = MAX (field->min_length, 1);

  if (field->fixed_length > 0 && n != field->fixed_length)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, field->id, -1, -1);
      return FALSE;
    }
  if (n < least)
    {
      san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, field->id, -1, -1);
      return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer none) (nullable): the array at a row, −1 for the whole field */
static JsonArray *
expect_array (const SanField  *field,
              JsonNode        *node,
              int              row,
              GError         **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  san_error_set_at (error, SAN_ERROR_NOT_AN_ARRAY, field->id, row, -1);
  return NULL;
}

static gboolean
read_list (const SanField *field,
           JsonNode       *node,
           Value          *value,
           GError        **error)
{
  JsonArray *array = expect_array (field, node, -1, error);
  guint n;

  if (array == NULL)
    return FALSE;
  n = json_array_get_length (array);
  value->numbers = g_array_sized_new (FALSE, FALSE, sizeof (double), n);
  for (guint i = 0; i < n; i++)
    if (!read_element (field, json_array_get_element (array, i), (int) i, -1, value->numbers,
                       error))
      return FALSE;
  value->rows = n;
  return check_length (field, n, error);
}

static gboolean
read_matrix_row (const SanField *field,
                 JsonNode       *node,
                 guint           row,
                 Value          *value,
                 GError        **error)
{
  JsonArray *array = expect_array (field, node, (int) row, error);
  guint n;

  if (array == NULL)
    return FALSE;
  n = json_array_get_length (array);
  for (guint j = 0; j < n; j++)
    if (!read_element (field, json_array_get_element (array, j), (int) row, (int) j,
                       value->numbers, error))
      return FALSE;
  if (row == 0)
    value->columns = n;
  else if (n != value->columns)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, field->id, (int) row, -1);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_matrix (const SanField *field,
             JsonNode       *node,
             Value          *value,
             GError        **error)
{
  JsonArray *array = expect_array (field, node, -1, error);
  guint n;

  if (array == NULL)
    return FALSE;
  n = json_array_get_length (array);
  value->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < n; i++)
    if (!read_matrix_row (field, json_array_get_element (array, i), i, value, error))
      return FALSE;
  value->rows = n;
  if (!check_length (field, n, error))
    return FALSE;
  if (value->columns == 0)
    {
      san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, field->id, -1, -1);
      return FALSE;
    }
  return TRUE;
}

/* --- words --- */

static gboolean
is_choice (const SanField *field,
           const char     *word)
{
  for (const SanChoice *choice = field->choices; choice != NULL && choice->id != NULL; choice++)
    if (g_strcmp0 (choice->id, word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_choice (const SanField *field,
             JsonNode       *node,
             Value          *value,
             GError        **error)
{
  const SanField count = { .id = field->id, .type = SAN_FIELD_COUNT };
  const SanField list = { .id = field->id, .flags = SAN_FIELD_NON_NEGATIVE };
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  int code = SAN_ERROR_OUT_OF_RANGE;

  if ((field->flags & SAN_FIELD_OR_LIST) != 0 && JSON_NODE_HOLDS_ARRAY (node))
    return read_list (&list, node, value, error);
  if (type == G_TYPE_STRING && is_choice (field, json_node_get_string (node)))
    {
      value->word = json_node_dup_string (node);
      return TRUE;
    }
  if ((field->flags & SAN_FIELD_OR_COUNT) != 0 && (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE))
    {
      code = read_number (&count, node, &value->number);
      if (code < 0)
        return TRUE;
    }
  san_error_set_at (error, (SanErrorCode) code, field->id, -1, -1);
  return FALSE;
}

static char *
text_of (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup ("");
}

/* Names are only shown: whatever is given is taken, and nothing is refused. */
static void
read_text (const SanField *field,
           JsonNode       *node,
           Value          *value)
{
  GStrvBuilder *builder;
  JsonArray *array;

  if (field->shape == SAN_SHAPE_SCALAR)
    {
      value->word = text_of (node);
      return;
    }
  builder = g_strv_builder_new ();
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *text = text_of (json_array_get_element (array, i));

      g_strv_builder_add (builder, text);
    }
  value->names = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
}

static gboolean
read_map (const SanField *field,
          JsonNode       *node,
          Value          *value,
          GError        **error)
{
  g_autoptr(GError) fault = NULL;
  const char *place;

  value->map = san_map_new_from_json (node, &fault);
  if (value->map != NULL)
    return TRUE;
  place = san_error_get_field (fault);
  if (place != NULL)
    san_error_set (error, SAN_ERROR_BAD_JSON, field->id, "%s (%s)", fault->message, place);
  else
    san_error_set (error, SAN_ERROR_BAD_JSON, field->id, "%s", fault->message);
  return FALSE;
}

/* --- a field --- */

static gboolean
read_scalar (const SanField *field,
             JsonNode       *node,
             Value          *value,
             GError        **error)
{
  int code = -1;

  if (field->type == SAN_FIELD_CHOICE)
    return read_choice (field, node, value, error);
  if (field->type == SAN_FIELD_MAP)
    return read_map (field, node, value, error);
  if (field->type == SAN_FIELD_FLAG)
    {
      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        value->flag = json_node_get_boolean (node);
      else
        code = SAN_ERROR_OUT_OF_RANGE;
    }
  else
    {
      code = read_number (field, node, &value->number);
    }
  if (code < 0)
    return TRUE;
  san_error_set_at (error, (SanErrorCode) code, field->id, -1, -1);
  return FALSE;
}

static gboolean
read_node (const SanField *field,
           JsonNode       *node,
           Value          *value,
           GError        **error)
{
  if (field->type == SAN_FIELD_TEXT)
    {
      read_text (field, node, value);
      return TRUE;
    }
  switch (field->shape)
    {
    case SAN_SHAPE_LIST:
      return read_list (field, node, value, error);
    case SAN_SHAPE_MATRIX:
      return read_matrix (field, node, value, error);
    case SAN_SHAPE_SCALAR:
    default:
      return read_scalar (field, node, value, error);
    }
}

static gboolean
read_field (const SanField *field,
            JsonObject     *object,
            Value          *value,
            GError        **error)
{
  JsonNode *node = json_object_get_member (object, field->id);
  g_autoptr(JsonNode) fallback = NULL;

  value->number = NAN;
  value->given = node != NULL && !JSON_NODE_HOLDS_NULL (node);
  if (value->given)
    return read_node (field, node, value, error);
  if (field->fallback != NULL)
    {
      fallback = json_from_string (field->fallback, NULL);
      g_assert (fallback != NULL);
      return read_node (field, fallback, value, error);
    }
  if ((field->flags & SAN_FIELD_OPTIONAL) != 0)
    return TRUE;
  san_error_set_at (error, SAN_ERROR_MISSING, field->id, -1, -1);
  return FALSE;
}

/* --- the whole --- */

static gboolean
member_is_given (JsonObject *object,
                 const char *id)
{
  JsonNode *node = json_object_get_member (object, id);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

/* Returns: the number of the first form whose leading field is there; 0 where there are no forms
 * or none applies */
static guint
form_in_use (const SanFieldSet *set,
             JsonObject        *object)
{
  guint n_forms = san_field_set_n_forms (set);

  for (guint i = 0; i < n_forms; i++)
    if (member_is_given (object, set->forms[i].lead))
      return i + 1;
  return 0;
}

static gboolean
in_form (const SanInputs *inputs,
         const SanField  *field)
{
  return field->form == 0 || field->form == inputs->form;
}

/**
 * san_inputs_new:
 * @set: fields of the calculation; must outlive the inputs
 * @object: the contract's JSON
 * @error: return location; domain `SAN_ERROR`, with field and position
 *
 * Fields are checked in their order, the first fault is reported. Members that are no fields are
 * ignored.
 *
 * Returns: (transfer full) (nullable): the checked inputs
 */
SanInputs *
san_inputs_new (const SanFieldSet  *set,
                JsonObject         *object,
                GError            **error)
{
  g_autoptr(SanInputs) inputs = g_new0 (SanInputs, 1);

  g_return_val_if_fail (set != NULL && object != NULL, NULL);

  inputs->set = set;
  inputs->form = form_in_use (set, object);
  while (set->fields[inputs->n_fields].id != NULL)
    inputs->n_fields++;
  inputs->values = g_new0 (Value, inputs->n_fields);

  if (san_field_set_n_forms (set) > 0 && inputs->form == 0)
    {
      san_error_set_at (error, SAN_ERROR_MISSING, set->forms[0].lead, -1, -1);
      return NULL;
    }
  for (gsize i = 0; i < inputs->n_fields; i++)
    if (in_form (inputs, &set->fields[i])
        && !read_field (&set->fields[i], object, &inputs->values[i], error))
      return NULL;
  return g_steal_pointer (&inputs);
}

/* A name that the descriptor does not have is a slip in the method: it aborts. */
static const Value *
find_value (const SanInputs *inputs,
            const char      *id)
{
  for (gsize i = 0; i < inputs->n_fields; i++)
    if (in_form (inputs, &inputs->set->fields[i]) && strcmp (inputs->set->fields[i].id, id) == 0)
      return &inputs->values[i];
  g_error ("no field “%s” in this form", id);
}

guint
san_inputs_get_form (const SanInputs *inputs)
{
  return inputs->form;
}

gboolean
san_inputs_has (const SanInputs *inputs,
                const char      *id)
{
  return find_value (inputs, id)->given;
}

double
san_inputs_get_number (const SanInputs *inputs,
                       const char      *id)
{
  return find_value (inputs, id)->number;
}

gsize
san_inputs_get_count (const SanInputs *inputs,
                      const char      *id)
{
  return (gsize) find_value (inputs, id)->number;
}

SanList
san_inputs_get_list (const SanInputs *inputs,
                     const char      *id)
{
  const Value *value = find_value (inputs, id);
  SanList list = { NULL, 0 };

  if (value->numbers != NULL)
    {
      list.values = (const double *) (gpointer) value->numbers->data;
      list.n = value->numbers->len;
    }
  return list;
}

SanMatrix
san_inputs_get_matrix (const SanInputs *inputs,
                       const char      *id)
{
  const Value *value = find_value (inputs, id);
  SanMatrix matrix = { NULL, value->rows, value->columns };

  if (value->numbers != NULL)
    matrix.values = (const double *) (gpointer) value->numbers->data;
  return matrix;
}

const char *
san_inputs_get_choice (const SanInputs *inputs,
                       const char      *id)
{
  return find_value (inputs, id)->word;
}

gboolean
san_inputs_get_flag (const SanInputs *inputs,
                     const char      *id)
{
  return find_value (inputs, id)->flag;
}

const char *
san_inputs_get_text (const SanInputs *inputs,
                     const char      *id)
{
  const char *text = find_value (inputs, id)->word;

  return text != NULL && *text != '\0' ? text : NULL;
}

SanMap *
san_inputs_get_map (const SanInputs *inputs,
                    const char      *id)
{
  return find_value (inputs, id)->map;
}

/**
 * san_inputs_dup_names:
 * @inputs: the inputs
 * @id: a TEXT list field
 * @n: how many names are needed
 * @pattern: name of a thing without one, with `%u` for its number
 *
 * Returns: (transfer full): @n names
 */
char **
san_inputs_dup_names (const SanInputs *inputs,
                      const char      *id,
                      gsize            n,
                      const char      *pattern)
{
  const Value *value = find_value (inputs, id);
  gsize n_given = value->names != NULL ? g_strv_length (value->names) : 0;
  char **names = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    names[i] = i < n_given && *value->names[i] != '\0' ? g_strdup (value->names[i])
                                                       : g_strdup_printf (pattern, (guint) (i + 1));
  return names;
}
