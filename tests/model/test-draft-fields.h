/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-field.h"

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

static const MethodFields method_fields[] = {
  { "structure", { structure_fields, NULL } },
  { "standardization-direct", { standardization_fields, NULL } },
  { "variation-series", { variation_fields, variation_forms } },
  { "t-test-independent", { t_test_fields, NULL } },
  { "seasonality", { seasonality_fields, NULL } },
  { "time-series", { time_series_fields, NULL } },
  { "moments", { moments_fields, NULL } },
  { NULL }
};
