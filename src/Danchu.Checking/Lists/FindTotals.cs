using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>A figure that may be the total of a list, and whether it stands in another sentence.</summary>
internal readonly record struct TotalCandidate(Number Number, bool Apart);

/// <summary>Looks back from a cue for figures that may be the total, the nearest first.</summary>
internal static class FindTotals
{
    private const int MostBack = 8;
    private const int MostSentences = 4;
    private const int MostWords = 4;

    public static List<TotalCandidate> Before(ReportReading reading, int s, Scope scope)
    {
        var found = new List<TotalCandidate>();
        var sentence = reading.Sentences[s];
        var last = FindLists.FirstNumber(reading, sentence, scope.At) - 1;
        for (var n = last; n >= sentence.FirstNumber && n > last - MostBack; n--)
        {
            if (reading.Numbers[n].Bracket == scope.TotalLevel && CanBeTotal(reading.Numbers[n]))
            {
                found.Add(new(reading.Numbers[n], Apart: false));
            }
        }

        // "… 30 hội nghị. Trong đó: …": the total is in the sentence before.
        // "Tổng chi 719.874 triệu đồng. Số chi gồm: …" too.
        if (found.Count == 0 && scope.At - sentence.From <= MostWords && last < sentence.FirstNumber && scope.Cue != Cue.Bracket)
        {
            AddFromSentenceBefore(reading, s, found);
        }

        return found;
    }

    private static void AddFromSentenceBefore(ReportReading reading, int s, List<TotalCandidate> found)
    {
        // "Chia theo công việc: … Chia theo trình độ: …": a sentence that itself begins with a cue names parts of the same total.
        var at = s - 1;
        while (at > s - MostSentences && at >= 0 && reading.Sentences[at].Block == reading.Sentences[s].Block
            && Cues.Book.IsAt(reading.Tokens, reading.Sentences[at].From))
        {
            at--;
        }

        if (at < 0 || reading.Sentences[at].Block != reading.Sentences[s].Block)
        {
            return;
        }

        var before = reading.Sentences[at];
        for (var n = before.LastNumber - 1; n >= before.FirstNumber && n >= before.LastNumber - MostBack; n--)
        {
            if (reading.Numbers[n].Bracket < 0 && CanBeTotal(reading.Numbers[n]))
            {
                found.Add(new(reading.Numbers[n], Apart: true));
            }
        }
    }

    private static bool CanBeTotal(Number number) => number.Addable && number.Value > 0;
}
