using Danchu.Core.Files;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// Parses a rubric. Contradictions that occur in official rubrics (sums, bands, numbers) are read as they stand and left to <see cref="LintRubric"/>;
/// what does not allow points to be computed is refused.
/// </summary>
internal static class ParseRubric
{
    private const int ClassLimit = 20;

    public static InFile<Rubric> From(SourceText source, YamlMap map, KnownNames names)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var classes = Classes(map);
        var rubric = new Rubric
        {
            ContentHash = source.Hash,
            Key = map["key"].Key(),
            Version = map["version"].Integer(1, 999),
            Name = map["name"].Required(Rubric.NameLimit),
            Title = Placeholders.RequiredIn(map["title"], Rubric.TitleLimit),
            ForKinds = names.KindsIn(map),
            ValidFrom = from,
            ValidTo = to,
            LegalBasis = [.. map.Texts("legal_basis").Select(cell => cell.Required(Rubric.SymbolLimit))],
            Source = map["source"].Required(Rubric.SourceLimit),
            Total = ParsePoints.Required(map["total"]),
            Cap = ParsePoints.Optional(map["cap"]),
            SelfHeading = map["self_heading"].Required(Rubric.HeadingLimit),
            EarlierHeadings = [.. map.Texts("earlier_headings").Select(cell => cell.Required(Rubric.HeadingLimit))],
            ReviewHeading = map["review_heading"].Required(Rubric.HeadingLimit),
            Classes = classes,
            Vetoes = Vetoes(map, classes),
            Quotas = Quotas(map, classes),
            Criteria = new ParseCriteria(names).In(map),
        };
        Check(map, rubric);
        map.RefuseUnknownKeys();
        return new InFile<Rubric>(rubric, source.File, map.Line);
    }

    private static void Check(YamlMap map, Rubric rubric)
    {
        if (rubric.Criteria.Count == 0)
        {
            map.Refuse("bảng chưa có tiêu chí nào (criteria).");
        }

        if (rubric.ForKinds.Count == 0)
        {
            map.Refuse("bảng chưa nêu dành cho loại đơn vị nào (for_kinds).");
        }

        if (rubric.Cap < rubric.Total)
        {
            map["cap"].Refuse("nhỏ hơn tổng điểm (total).");
        }

        if (RubricContent.HeadingFault(rubric) is { } fault)
        {
            map.Refuse($"earlier_headings: {fault}");
        }
    }

    private static List<RubricClass> Classes(YamlMap map)
    {
        var classes = new List<RubricClass>();
        var seen = new RefuseRepeated();
        foreach (var entry in Limited(map, "classes"))
        {
            classes.Add(new RubricClass(entry["name"].Required(Rubric.ClassNameLimit), ParsePoints.Required(entry["from"])));
            seen.Add(entry["name"], classes[^1].Name);
            entry.RefuseUnknownKeys();
        }

        return classes;
    }

    private static List<Veto> Vetoes(YamlMap map, List<RubricClass> classes)
    {
        var vetoes = new List<Veto>();
        var seen = new RefuseRepeated();
        foreach (var entry in Limited(map, "vetoes"))
        {
            var cap = entry["cap"].IsEmpty ? null : ClassIn(entry["cap"], classes);
            vetoes.Add(new Veto(entry["key"].Key(), entry["text"].Required(Rubric.TextLimit), cap));
            seen.Add(entry["key"], vetoes[^1].Key);
            entry.RefuseUnknownKeys();
        }

        return vetoes;
    }

    private static List<Quota> Quotas(YamlMap map, List<RubricClass> classes)
    {
        var quotas = new List<Quota>();
        foreach (var entry in Limited(map, "quotas"))
        {
            var of = entry["of"].IsEmpty ? null : ClassIn(entry["of"], classes);
            quotas.Add(new Quota(ClassIn(entry["class"], classes), ParsePoints.Percent(entry["percent"]), of));
            entry.RefuseUnknownKeys();
        }

        return quotas;
    }

    private static string ClassIn(Cell cell, List<RubricClass> classes)
    {
        var name = cell.Required(Rubric.ClassNameLimit);
        if (name.Length > 0 && !classes.Exists(c => string.Equals(c.Name, name, StringComparison.Ordinal)))
        {
            cell.Refuse($"không có mức xếp loại “{name}” (classes).");
        }

        return name;
    }

    private static IReadOnlyList<YamlMap> Limited(YamlMap map, string list)
    {
        var entries = map.Maps(list);
        if (entries.Count > ClassLimit)
        {
            map.Refuse($"{list}: có {entries.Count} mục, giới hạn {ClassLimit}.");
        }

        return entries;
    }
}
