/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draft-helpers.h"

#include <string.h>

#include "model/san-json.h"

/* Fields that between them use every kind of input, under the contract's names. */

typedef struct
{
  const char  *method;
  SanFieldSet  set;
} MethodFields;

#define OPTIONAL_NUMBER(name) \
  { .id = name, .label = name, .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_OPTIONAL }
#define NUMBER_LIST(name) \
  { .id = name, .label = name, .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST }
#define NAMES(name) \
  { .id = name, .label = name, .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST, \
    .flags = SAN_FIELD_OPTIONAL }

static const SanField structure_fields[] = { NUMBER_LIST ("parts"), NAMES ("labels"), { NULL } };

static const SanChoice standards[] = { { "sum", "sum" }, { "half-sum", "half-sum" }, { NULL } };

static const SanField standardization_fields[] = {
  NAMES ("labels"),
  NAMES ("groups"),
  { .id = "events", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_MATRIX, .min_length = 2 },
  { .id = "population", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_MATRIX, .min_length = 2 },
  { .id = "standard", .type = SAN_FIELD_CHOICE, .choices = standards,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_OR_COUNT | SAN_FIELD_OR_LIST },
  OPTIONAL_NUMBER ("base"),
  { NULL }
};

static const SanChoice borders[] = { { "auto", "auto" }, { "as-given", "as given" }, { NULL } };

static const SanForm variation_forms[] = {
  { "values", "values" }, { "variants", "variants" }, { "intervals", "lower" }, { NULL }
};

static const SanField variation_fields[] = {
  { .id = "values", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST, .form = 1 },
  { .id = "variants", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST, .form = 2 },
  { .id = "frequencies", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST, .form = 2 },
  { .id = "lower", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_NULLABLE, .form = 3 },
  { .id = "upper", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_NULLABLE, .form = 3 },
  { .id = "frequencies", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST, .form = 3 },
  { .id = "borders", .type = SAN_FIELD_CHOICE, .choices = borders, .flags = SAN_FIELD_OPTIONAL,
    .form = 3 },
  OPTIONAL_NUMBER ("confidence"),
  { NULL }
};

static const SanField t_test_fields[] = {
  { .id = "x", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_INDEPENDENT },
  { .id = "y", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_INDEPENDENT },
  OPTIONAL_NUMBER ("confidence"),
  { NULL }
};

static const SanField seasonality_fields[] = {
  { .id = "monthly", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST, .fixed_length = 12 },
  { .id = "days", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST, .fixed_length = 12,
    .flags = SAN_FIELD_OPTIONAL },
  { NULL }
};

static const SanChoice kinds[] = { { "interval", "interval" }, { "moment", "moment" }, { NULL } };

static const SanField time_series_fields[] = {
  NUMBER_LIST ("levels"),
  { .id = "kind", .type = SAN_FIELD_CHOICE, .choices = kinds, .flags = SAN_FIELD_OPTIONAL },
  NAMES ("labels"),
  { NULL }
};

static const SanField moments_fields[] = {
  NUMBER_LIST ("variants"),
  { .id = "frequencies", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST },
  OPTIONAL_NUMBER ("assumed_mean"),
  OPTIONAL_NUMBER ("interval"),
  { NULL }
};

/* Kinds that none of the contract's sets above has */
static const SanField flags_fields[] = {
  { .id = "subject", .type = SAN_FIELD_TEXT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "exact", .type = SAN_FIELD_FLAG, .flags = SAN_FIELD_OPTIONAL },
  { NULL }
};

static const SanForm scalar_forms[] = { { "counts", "events" }, { "rate", "rate" }, { NULL } };

static const SanField scalar_form_fields[] = {
  { .id = "events", .type = SAN_FIELD_COUNT, .form = 1 },
  { .id = "rate", .type = SAN_FIELD_NUMBER, .form = 2 },
  { NULL }
};

static const SanField graph_fields[] = {
  NAMES ("groups"),
  NAMES ("labels"),
  { .id = "values", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_MATRIX,
    .flags = SAN_FIELD_RECTANGULAR | SAN_FIELD_NULLABLE },
  { NULL }
};

static const SanChoice looks[] = { { "plain", "plain" }, { "own", "own" }, { NULL } };
static const char * const own[] = { "own", NULL };
static const char * const yes[] = { "true", NULL };

static const SanField dependent_fields[] = {
  NUMBER_LIST ("values"),
  { .id = "look", .type = SAN_FIELD_CHOICE, .choices = looks, .flags = SAN_FIELD_OPTIONAL,
    .fallback = "\"plain\"" },
  { .id = "exact", .type = SAN_FIELD_FLAG, .flags = SAN_FIELD_OPTIONAL, .when = "look",
    .when_any = own },
  { .id = "bounds", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_IN_LINE, .when = "exact", .when_any = yes },
  { .id = "errors", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL, .when = "look", .when_any = own },
  { NULL }
};

static const MethodFields method_fields[] = {
  { "graph", { graph_fields, NULL } },
  { "structure", { structure_fields, NULL } },
  { "standardization-direct", { standardization_fields, NULL } },
  { "variation-series", { variation_fields, variation_forms } },
  { "t-test-independent", { t_test_fields, NULL } },
  { "seasonality", { seasonality_fields, NULL } },
  { "time-series", { time_series_fields, NULL } },
  { "moments", { moments_fields, NULL } },
  { "flags", { flags_fields, NULL } },
  { "dependent", { dependent_fields, NULL } },
  { "scalar-forms", { scalar_form_fields, scalar_forms } },
  { NULL }
};

static const SanFieldSet *
find_set (const char *method)
{
  for (const MethodFields *fields = method_fields; fields->method != NULL; fields++)
    if (strcmp (fields->method, method) == 0)
      return &fields->set;

  g_assert_not_reached ();
}

SanDraft *
new_draft (const char *method)
{
  return san_draft_new (find_set (method));
}

static gboolean
arrays_equal (JsonArray *a,
              JsonArray *b)
{
  guint n = json_array_get_length (a);

  if (json_array_get_length (b) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!nodes_equal (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
objects_equal (JsonObject *a,
               JsonObject *b)
{
  g_autoptr(GList) names = json_object_get_members (a);

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;

  for (GList *l = names; l != NULL; l = l->next)
    if (!json_object_has_member (b, l->data)
        || !nodes_equal (json_object_get_member (a, l->data), json_object_get_member (b, l->data)))
      return FALSE;

  return TRUE;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

gboolean
nodes_equal (JsonNode *a,
             JsonNode *b)
{
  if (is_number (a) && is_number (b))
    return json_node_get_double (a) == json_node_get_double (b);

  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    return arrays_equal (json_node_get_array (a), json_node_get_array (b));

  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    return objects_equal (json_node_get_object (a), json_node_get_object (b));

  return json_node_equal (a, b);
}

void
assert_object (JsonObject *object,
               JsonObject *expected)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autoptr(JsonNode) expected_node = json_node_init_object (json_node_alloc (), expected);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *expected_text = json_to_string (expected_node, FALSE);

  if (!objects_equal (object, expected))
    g_assert_cmpstr (text, ==, expected_text);
}

void
assert_input (SanDraft   *draft,
              const char *expected)
{
  g_autoptr(JsonObject) input = san_draft_to_input (draft);
  g_autoptr(JsonNode) node = san_json_parse (expected, -1, NULL);

  g_assert_nonnull (node);
  assert_object (input, json_node_get_object (node));
}

void
fill (SanDraft   *draft,
      const char *input)
{
  g_autoptr(JsonNode) node = san_json_parse (input, -1, NULL);

  g_assert_nonnull (node);
  san_draft_fill (draft, json_node_get_object (node));
}
