using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

internal static class ParseForm
{
    public static FormFile From(SourceText source, YamlMap map, KnownNames names)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var form = new FormFile(
            source.File,
            source.Hash,
            map["key"].Key(),
            map["version"].Integer(1, 999),
            map["name"].Required(300),
            Placeholders.RequiredIn(map["title"], 500),
            KnownNames.Many(map.Texts("for_kinds"), names.Kinds, "loại đơn vị"),
            from,
            to,
            map["source"].Required(2000),
            Groups(map, names));
        if (form.Groups.Sum(group => group.Rows.Count) == 0)
        {
            map.Refuse("biểu chưa có dòng nào.");
        }

        map.RefuseUnknownKeys();
        return form;
    }

    private static List<FormGroupEntry> Groups(YamlMap form, KnownNames names)
    {
        var groups = new List<FormGroupEntry>();
        var numbers = new RefuseRepeated();
        var figures = new RefuseRepeated();
        foreach (var map in form.Maps("groups"))
        {
            groups.Add(new FormGroupEntry(map["number"].Required(12), Placeholders.RequiredIn(map["heading"], 500), Rows(map, names, figures)));
            numbers.Add(map["number"], groups[^1].Number);
            map.RefuseUnknownKeys();
        }

        return groups;
    }

    private static List<FormRowEntry> Rows(YamlMap group, KnownNames names, RefuseRepeated figures)
    {
        var rows = new List<FormRowEntry>();
        var numbers = new RefuseRepeated();
        foreach (var map in group.Maps("rows"))
        {
            var row = new FormRowEntry(
                map["number"].Required(12),
                Placeholders.RequiredIn(map["label"], 500),
                KnownNames.One(map["indicator"], names.Indicators, "chỉ tiêu"),
                map["scope"].OneOf(FigureScope.InForms),
                map["note"].Optional(1000),
                map.Line);
            numbers.Add(map["number"], string.Equals(row.Number, "-", StringComparison.Ordinal) ? "" : row.Number);
            figures.Add(map["indicator"], $"{row.Indicator} ({map["scope"].Text})");
            RefuseSumOfText(map["scope"], row, names);
            map.RefuseUnknownKeys();
            rows.Add(row);
        }

        return rows;
    }

    private static void RefuseSumOfText(Cell scope, FormRowEntry row, KnownNames names)
    {
        if (row.Scope.Kind != FigureScopeKind.Own
            && names.Indicators.TryGetValue(row.Indicator, out var indicator)
            && indicator.Aggregation == IndicatorAggregation.None)
        {
            scope.Refuse($"chỉ tiêu “{row.Indicator}” không cộng được, chỉ dùng phạm vi own.");
        }
    }
}
