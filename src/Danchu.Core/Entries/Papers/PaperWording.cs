using Danchu.Core.Files;

namespace Danchu.Core.Entries.Papers;

/// <summary>Words of the papers that the instruments say in two ways: catalogue/papers/wording.yaml.</summary>
/// <param name="CountHead">Who leads the count: the decree says "Trưởng ban kiểm phiếu", the form prints "Tổ trưởng".</param>
public sealed record PaperWording(string CountHead)
{
    public const string File = "papers/wording.yaml";

    public static PaperWording From(CatalogueFolder catalogue)
    {
        var errors = new ErrorList();

        // Of a file that cannot be read: what is wrong with it the catalogue's own check says.
        return Parse(ParseYaml.From(SourceText.FromFile(catalogue.Path, File, SourceText.YamlLimit, errors), errors)) is { } wording && errors.Count == 0
            ? wording
            : new PaperWording("Tổ trưởng");
    }

    internal static PaperWording? Parse(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var wording = new PaperWording(map["count_head"].Required(60));
        _ = (map["source"].Required(2000), map["doubt"].Optional(2000));
        map.RefuseUnknownKeys();
        return wording;
    }
}
