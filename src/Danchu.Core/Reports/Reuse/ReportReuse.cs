using Danchu.Core.Identifiers;
using Danchu.Core.Outlines;
using Danchu.Core.Reuse;

namespace Danchu.Core.Reports.Reuse;

/// <summary>Trùng lời: which sentences of a report stand already elsewhere, and where.</summary>
/// <param name="Sections">Those that the unit writes, in the order of the outline.</param>
/// <param name="Sources">Named by their place by the sentences.</param>
/// <param name="Wording">The sections of the sources.</param>
public sealed record ReportReuse(
    IReadOnlyList<SectionReuse> Sections, IReadOnlyList<ReuseSource> Sources, ILookup<ReportId, SourceSection> Wording)
{
    public ReuseShare Whole => ReuseShare.Sum(Sections.Select(section => section.ShareOf(Sources)));

    /// <summary>Words that stand in each source, by its place.</summary>
    public IReadOnlyDictionary<int, int> WordsBySource => Sections.SelectMany(section => section.Sentences).Where(sentence => sentence.Source is not null)
        .GroupBy(sentence => sentence.Source!.Value).ToDictionary(group => group.Key, group => group.Sum(sentence => sentence.Words));

    /// <summary>Keys of the sections of a source in which each of the sentences stands; null where it is spread over several.</summary>
    public IReadOnlyList<string?> PlacesIn(ReportId source, IEnumerable<WordedSentence> sentences)
    {
        var match = new MatchWording();
        List<string> keys = [];
        foreach (var section in Wording[source])
        {
            match.Add(section.Sentences);
            keys.Add(section.Key);
        }

        return [.. sentences.Select(sentence => match.SourceOf(sentence) is { } at ? keys[at] : null)];
    }
}

/// <summary>A section of a report that others are held against.</summary>
public sealed record SourceSection(string Key, IReadOnlyList<WordedSentence> Sentences);

/// <summary>A section with its sentences in order.</summary>
/// <param name="Text">Our markup.</param>
public sealed record SectionReuse(OutlineSection Section, string Text, IReadOnlyList<ReusedSentence> Sentences)
{
    public ReuseShare ShareOf(IReadOnlyList<ReuseSource> sources) => ReuseShare.Of(Sentences, sources);
}

/// <summary>A sentence with the source that has it.</summary>
/// <param name="Source">Place in the list of sources; null where it stands in none.</param>
public sealed record ReusedSentence(WordedSentence Sentence, int? Source)
{
    /// <summary>What it counts: nothing where it is too short to be anybody's.</summary>
    public int Words => Sentence.Counts ? Sentence.Words.Length : 0;
}
