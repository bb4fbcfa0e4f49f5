using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

internal static class ParseOutline
{
    public static OutlineFile From(SourceText source, YamlMap map, KnownNames names)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var outline = new OutlineFile(
            source.File,
            source.Hash,
            map["key"].Key(),
            map["version"].Integer(1, 999),
            map["name"].Required(300),
            map["document_type"].Required(10),
            Placeholders.RequiredIn(map["subject"], 500),
            KnownNames.One(map["line"], names.Lines, "khối"),
            KnownNames.Many(map.Texts("for_kinds"), names.Kinds, "loại đơn vị"),
            from,
            to,
            map["source"].Required(2000),
            Sections(map, "sections", names, new RefuseRepeated()));
        if (outline.Sections.Count == 0)
        {
            map.Refuse("đề cương chưa có mục nào (sections).");
        }

        map.RefuseUnknownKeys();
        return outline;
    }

    private static List<OutlineSectionEntry> Sections(YamlMap parent, string list, KnownNames names, RefuseRepeated keys)
    {
        var sections = new List<OutlineSectionEntry>();
        var numbers = new RefuseRepeated();
        foreach (var map in parent.Maps(list))
        {
            var section = new OutlineSectionEntry(
                map["key"].Key(),
                map["number"].Required(12),
                Placeholders.RequiredIn(map["heading"], 500),
                map["guidance"].Optional(2000) ?? "",
                map["writes"].YesNo(otherwise: true),
                KnownNames.Many(map.Texts("for_kinds"), names.Kinds, "loại đơn vị"),
                KnownNames.Many(map.Texts("indicators"), names.Indicators, "chỉ tiêu"),
                [.. map.Texts("gathers").Select(cell => cell.Key())],
                Sections(map, "children", names, keys),
                map.Line);
            keys.Add(map["key"], section.Key);
            numbers.Add(map["number"], section.Number);
            CheckWriting(map, section);
            map.RefuseUnknownKeys();
            sections.Add(section);
        }

        return sections;
    }

    private static void CheckWriting(YamlMap map, OutlineSectionEntry section)
    {
        if (section.Writes && section.Guidance.Length == 0)
        {
            map.Refuse($"mục “{section.Key}” có người viết (writes) nhưng thiếu hướng dẫn (guidance).");
        }

        if (!section.Writes && section.Children.Count == 0)
        {
            map.Refuse($"mục “{section.Key}” không ai viết (writes: false) mà cũng không có mục con.");
        }
    }
}
