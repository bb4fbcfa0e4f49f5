using Danchu.Core.Outlines;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Which section of the outline each headed part of a file is: by the words of the headings, with the number as a hint, in order; what was only
/// moved is found afterwards by its words alone. A sub-heading the outline does not have belongs to the section above it.
/// </summary>
internal static class MatchSections
{
    private const double LeastLikeness = 0.3;
    private const double LeastFit = 0.5;
    private const double SameNumber = 0.2;
    private const double MovedLikeness = 0.8;

    /// <param name="Section">The section it is by its heading; null for none.</param>
    /// <param name="Under">It has no section of its own and goes into this one, with its heading as a line of text.</param>
    public sealed record Match(OutlineSection? Section, OutlineSection? Under)
    {
        /// <summary>Where its text goes unless the clerk says otherwise.</summary>
        public OutlineSection? Target => Section is { Writes: true } ? Section : Under;
    }

    private sealed record Asked(OutlineSection Section, HashSet<string> Words, int[] Path);

    /// <param name="sections">The outline's, with depth from 1, their headings with the years filled in.</param>
    public static List<Match> Of(IReadOnlyList<(OutlineSection Section, int Depth, string Heading)> sections, IReadOnlyList<FilePart> parts)
    {
        var likeness = new WordLikeness(sections.Select(s => s.Heading));
        var asked = WithPaths(sections);
        var words = parts.Select(part => WordLikeness.SetOf(part.Title)).ToList();
        var partners = AlignInOrder.Of(asked.Count, parts.Count, (section, part) => Fit(likeness, asked[section], parts[part], words[part]));
        AlignInOrder.AddMoved(partners, asked.Count, (section, part) => likeness.Of(asked[section].Words, words[part]), MovedLikeness);
        List<Match> matches = [];
        for (var at = 0; at < parts.Count; at++)
        {
            var section = partners[at] is { } partner ? asked[partner].Section : null;
            matches.Add(new Match(section, section is null ? Above(parts, matches, at) : null));
        }

        return matches;
    }

    private static double Fit(WordLikeness likeness, Asked section, FilePart part, HashSet<string> words)
    {
        var alike = likeness.Of(section.Words, words);
        var fit = alike + (part.Path is { } path && path.SequenceEqual(section.Path) ? SameNumber : 0);
        return alike >= LeastLikeness && fit >= LeastFit ? fit : 0;
    }

    // Going up through the headings: the first one that has a place decides.
    private static OutlineSection? Above(IReadOnlyList<FilePart> parts, List<Match> matches, int at)
    {
        var level = parts[at].Level;
        for (var before = at - 1; before >= 0 && level > 1; before--)
        {
            if (parts[before].Level == 0 || parts[before].Level >= level)
            {
                continue;
            }

            level = parts[before].Level;
            if (matches[before] is { Section: not null } or { Under: not null })
            {
                return matches[before].Target;
            }
        }

        return null;
    }

    /// <summary>Numbers as the document prints them: by place among the sections this kind of unit fills.</summary>
    private static List<Asked> WithPaths(IReadOnlyList<(OutlineSection Section, int Depth, string Heading)> sections)
    {
        List<Asked> asked = [];
        var ordinals = new int[sections.Select(s => s.Depth).DefaultIfEmpty().Max() + 2];
        foreach (var (section, depth, heading) in sections)
        {
            Array.Clear(ordinals, depth + 1, ordinals.Length - depth - 1);
            ordinals[depth]++;
            asked.Add(new Asked(section, WordLikeness.SetOf(heading), ordinals[1..(depth + 1)]));
        }

        return asked;
    }
}
