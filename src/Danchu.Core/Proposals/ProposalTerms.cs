using Danchu.Core.Files;

namespace Danchu.Core.Proposals;

/// <summary>Within how many calendar days of its sending a proposal is answered, where its holder set no other day: catalogue/proposals/terms.yaml.</summary>
public sealed record ProposalTerms(int Days)
{
    public const string File = "proposals/terms.yaml";

    // Of a file that cannot be read: what is wrong with it the catalogue's own check says.
    private const int Otherwise = 30;

    public static ProposalTerms From(CatalogueFolder catalogue)
    {
        var errors = new ErrorList();
        return Parse(ParseYaml.From(SourceText.FromFile(catalogue.Path, File, SourceText.YamlLimit, errors), errors)) is { } terms && errors.Count == 0
            ? terms
            : new ProposalTerms(Otherwise);
    }

    /// <summary>What is wrong with the file is told of it; null where there is none.</summary>
    internal static ProposalTerms? Parse(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var terms = new ProposalTerms(map["days"].Integer(1, 365));
        _ = (map["source"].Required(2000), map["doubt"].Optional(2000));
        map.RefuseUnknownKeys();
        return terms;
    }
}
