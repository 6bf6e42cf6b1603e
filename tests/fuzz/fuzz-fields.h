/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-field.h"

/* A form with every kind of column */
static const SanField fuzz_fields[] = {
  { .id = "labels", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_OPTIONAL },
  { .id = "groups", .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_OPTIONAL },
  { .id = "values", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_INDEPENDENT },
  { .id = "events", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_MATRIX, .min_length = 2 },
  { .id = "standard", .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_OR_COUNT | SAN_FIELD_OR_LIST },
  { .id = "exact", .type = SAN_FIELD_FLAG, .flags = SAN_FIELD_OPTIONAL },
  { .id = "confidence", .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_OPTIONAL },
  { NULL }
};

static const SanFieldSet fuzz_set = { fuzz_fields, NULL };
