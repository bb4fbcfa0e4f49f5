using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// What was there, what came, what went and what is there now, alone in a sentence: "Tồn đầu kỳ 412 đơn; phát sinh 1.253 đơn; xử lý 1.301 đơn; tồn cuối kỳ 364
/// đơn". The first is called the opening figure and the last the closing one; whatever the verbs between, one slip shows that they were meant.
/// </summary>
internal static class ProposeCompanyFlows
{
    private const int MostSentences = 2;

    private static readonly PhraseBook Opening = new(
        "đầu kỳ|đầu năm|đầu tháng|đầu quý|đầu tuần|đầu nhiệm kỳ|đầu vụ|chuyển sang|tồn cũ|tồn đầu|dư đầu|kỳ trước|năm trước|tháng trước|quý trước|cũ");

    private static readonly PhraseBook Closing = new(
        "cuối kỳ|cuối năm|cuối tháng|cuối quý|cuối tuần|cuối vụ|cuối nhiệm kỳ|còn|còn lại|chuyển kỳ sau|chuyển sang kỳ sau|chuyển sang năm sau|"
            + "tồn cuối|dư cuối|hiện có|hiện còn|đến nay|nay có");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var known = Company.Spoken(relations, Aspect.Sum, Aspect.Rest);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (reading.Sentences[s].LastNumber > reading.Sentences[s].FirstNumber
                && Company.Ending(reading, s, 4, MostSentences) is { Counts.Count: 4 } company && Of(reading, company, known) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    private static Relation? Of(ReportReading reading, Company company, HashSet<Number> known)
    {
        var (first, last) = (company.Counts[0], company.Counts[^1]);
        if (company.Counts.Exists(count => known.Contains(count) || count.Role != NumberRole.Quantity || count.Power != first.Power || count.Value <= 0)
            || !Company.AreOfKind(reading, company.Counts)
            || !(company.IsSaidBefore(reading, first, Opening, 8) || company.IsSaidBehind(reading, first, Opening, 5))
            || !company.IsSaidBefore(reading, last, Closing, 6))
        {
            return null;
        }

        var (one, other) = (SignOf(reading, company.Counts[1]), SignOf(reading, company.Counts[2]));
        // What comes is told before what goes, unless both are said.
        var (come, go) = one < 0 && other > 0 ? (company.Counts[2], company.Counts[1]) : (company.Counts[1], company.Counts[2]);
        var sure = one != 0 && other == -one;
        if (!sure && one * other > 0)
        {
            return null;
        }

        var interval = Precision.Of(first).Plus(Precision.Of(come)).Minus(Precision.Of(go));
        var expected = first.Value + come.Value - go.Value;
        var holds = interval.Meets(Precision.Of(last));
        var slip = !holds && expected > 0 && IsSlip(first, come, go, last, expected);
        return holds || slip || (sure && expected > 0) ? Make(first, come, go, last, expected, holds, slip, sure) : null;
    }

    private static int SignOf(ReportReading reading, Number number) => Direction.Before(reading, number) is not 0 and var way ? way : Flow.Of(reading, number);

    private static bool IsSlip(Number first, Number come, Number go, Number last, decimal expected) =>
        Slip.Of(last, expected) || Slip.Of(first, first.Value - expected + last.Value) || Slip.Of(come, come.Value - expected + last.Value)
            || Slip.Of(go, go.Value + expected - last.Value);

    private static Relation Make(Number first, Number come, Number go, Number last, decimal expected, bool holds, bool slip, bool sure) => MakeRest.Of(
        last, [first, come, go], holds ? Verdict.Holds : Verdict.Contradicts, expected, 5 + (sure ? 1 : 0) + (slip ? 1 : 0), Relation.DigitsOf(last), slip,
        Write.Of(expected), $"{Write.Of(first.Value)} + {Write.Of(come.Value)} - {Write.Of(go.Value)} = {Write.Of(expected)}");
}
