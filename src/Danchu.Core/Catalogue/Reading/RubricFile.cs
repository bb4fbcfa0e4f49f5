using Danchu.Core.Rubrics;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Bảng tiêu chí chấm điểm: one file of rubrics/.</summary>
public sealed record RubricFile(string File, Rubric Rubric);
