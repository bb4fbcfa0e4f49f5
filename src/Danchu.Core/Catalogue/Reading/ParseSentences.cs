using System.Text.RegularExpressions;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses sentences for drafts, a file a kind of unit, and holds their tokens against indicators and registers.</summary>
internal sealed partial class ParseSentences(KnownNames names, IReadOnlyCollection<InFile<Register>> registers)
{
    private const int TextLimit = 1_500;

    private readonly HashSet<string> lists =
        [.. registers.SelectMany(file => file.Value.Content.Lists.Select(list => $"{file.Value.Key}.{list.Key}"))];

    private int ordinal;

    public List<DraftSentence> From(YamlMap map)
    {
        map["source"].Required(2000);
        var sentences = map.Maps("sentences").Select(Sentence).ToList();
        map.RefuseUnknownKeys();
        return sentences;
    }

    private DraftSentence Sentence(YamlMap map)
    {
        var sentence = new DraftSentence
        {
            Ordinal = ++ordinal,
            Text = map["text"].Required(TextLimit),
            None = map["none"].Optional(TextLimit) ?? "",
            ForKinds = KeyWords.ReadAll<OrganisationKind>(
                KnownNames.Many(map.Texts("kinds"), names.Kinds, "loại đơn vị").Where(names.Kinds.ContainsKey)),
            Sections = [.. map.Texts("sections").Select(cell => cell.Key())],
            BeginsParagraph = map["paragraph"].YesNo(otherwise: false),
        };
        map.RefuseUnknownKeys();
        Check(map, sentence);
        return sentence;
    }

    private void Check(YamlMap map, DraftSentence sentence)
    {
        foreach (var (_, _, inner) in ParseMarkup.TokensIn(sentence.Text))
        {
            if (Problem(inner) is { } problem)
            {
                map["text"].Refuse($"{{{{{inner}}}}}: {problem}");
            }
        }

        var first = ParseMarkup.TokensIn(sentence.Text).Select(token => FigureToken.Read(token.Inner)).FirstOrDefault(token => token is not null);
        if (first is null && sentence.Sections.Count == 0)
        {
            map["text"].Refuse("câu không có số liệu thì phải nói ở mục nào (sections).");
        }

        if (Clauses().Replace(sentence.Text, "").AsSpan().ContainsAny('<', '>'))
        {
            map["text"].Refuse("“<” và “>” phải thành cặp và không lồng nhau.");
        }
        else if (first is not null && !ParseMarkup.TokensIn(Clauses().Replace(sentence.Text, "")).Any(token => FigureToken.Read(token.Inner) is not null))
        {
            map["text"].Refuse("số liệu đầu của câu không được nằm trong “<…>”.");
        }
    }

    private string? Problem(string inner) => (ListToken.Read(inner), FigureToken.Read(inner)) switch
    {
        ({ } list, _) => lists.Contains(list.Key) ? null : $"không có danh sách “{list.Key}” trong registers/.",
        (_, { } token) => RefuseToken.Of(token, names.Indicators)?.Problem
            ?? (token.Form.Style == TokenStyle.Percentage && token.Base.IsEmpty && token.Sum is [var term]
                && names.Indicators[term.Indicator].Kind != IndicatorKind.Ratio ? "chỉ tiêu này không phải là tỷ lệ." : null),
        _ => "ô số liệu viết sai.",
    };

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clauses();
}
