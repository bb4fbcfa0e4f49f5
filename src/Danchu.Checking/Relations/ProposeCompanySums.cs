using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// Figures of one kind alone in a sentence of which one is what the others make, in whatever order and words: "Còn 12 đơn đang xem xét trong tổng số 96 đơn, do
/// mới giải quyết 84 đơn", "nhận 40 vụ dân sự; 31 vụ hình sự. Cả hai loại là 71 vụ". What is left is a part like another.
/// </summary>
internal static class ProposeCompanySums
{
    private const int MostSentences = 3;
    private const int MostCounts = 7;
    private const int Told = 6;

    /// <summary>The total first, alone with its parts in their clause, with nothing of another kind beside them.</summary>
    private const int ToldAlone = 5;

    /// <summary>They relate a total and its parts, wherever they stand.</summary>
    private static readonly PhraseBook Summing = new(
        "trong đó|trong số đó|trong số này|gồm|bao gồm|gồm có|cụ thể|chia ra|phân ra|chia theo|phân theo|theo loại|theo lĩnh vực|theo nhóm|cơ cấu|lần lượt|"
            + "cộng|tổng cộng|tổng số|tổng|tất cả|toàn bộ|cả hai|cả ba|hợp thành|phân thành|chia thành|thuộc các loại|tính chung|đưa tổng số|nâng tổng số|"
            + "phân loại|xét theo|kết quả|số còn lại|còn lại");

    private static readonly PhraseBook Among = new("trong đó|trong số đó|trong số này|riêng");

    /// <summary>They say of a figure that it is what is left of another.</summary>
    private static readonly PhraseBook Leaving = new(
        "còn|còn lại|số còn lại|chưa|thiếu|còn thiếu|hụt|tồn|tồn cuối|chuyển kỳ sau|đang|không|quá hạn|tạm đình chỉ|chuyển nguồn|lưu|thấp hơn kế hoạch|"
            + "còn phải|còn nợ|còn tồn|hiện còn|dư|thừa|vắng|khuyết|dôi dư|kết dư|nợ đọng|chênh lệch|trễ hạn");

    /// <summary>"Trong 30.706 học sinh có 1.154 …".</summary>
    private static readonly ulong In = WordHashes.Hash("trong");

    private static readonly PhraseBook Done = new(
        "đã|mới|thực hiện|hiện có|xong|hoàn thành|được|trừ|sau khi|trong|có mặt|tiếp tục|dùng|dự|đạt|chi|trả|thu|nộp|bố trí|ký|hiện|nay có|qua|giữ lại");
    private static readonly PhraseBook Solved = new("đã|giải quyết|xong");
    private static readonly PhraseBook All = new("tổng số|tổng|được giao|kế hoạch|phải|trong tổng số|trong|tất cả|tiếp nhận|nhận|thụ lý|dự toán|"
        + "biên chế|giao|cần|cần có|triệu tập|định mức|phát ra|đăng ký|có|hiện có|kiểm tra|đưa ra");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var summed = Company.Spoken(relations, Aspect.Sum, Aspect.Rest, Aspect.Change);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (reading.Sentences[s].LastNumber > reading.Sentences[s].FirstNumber && Company.Ending(reading, s, 3, MostSentences) is { } all)
            {
                var found = Of(reading, all, summed);
                // "Tiếp nhận 271 đơn. Theo nhóm: tố cáo 23 đơn, phản ánh 200 đơn, khiếu nại 48 đơn": the total stands in the sentence before.
                found = found.Count == 0 && all.Sentences == 1 && Company.Ending(reading, s, MostCounts, 2) is { Sentences: 2 } wider
                    ? Of(reading, wider, summed)
                    : found;
                relations.AddRange(found.Count == 0 && all.Counts.Count > 3 ? OfClauses(reading, all, summed) : found);
            }
        }
    }

    /// <summary>"Xây mới 21, sửa chữa 14; tiếp 148 lượt; nhận 118 đơn, khiếu nại 81, tố cáo 37": what stands between two semicolons for itself.</summary>
    private static List<Relation> OfClauses(ReportReading reading, Company all, HashSet<Number> summed)
    {
        var found = new List<Relation>();
        for (var k = 0; k < all.Counts.Count;)
        {
            var clause = all.ClauseOf(reading, all.Counts[k]);
            found.AddRange(clause.Counts.Count is >= 3 && clause.Counts.Count < all.Counts.Count ? Of(reading, clause, summed) : []);
            k += Math.Max(1, clause.Counts.Count);
        }

        return found;
    }

    private static List<Relation> Of(ReportReading reading, Company all, HashSet<Number> summed) =>
    [
        .. all.OfEachUnit(reading).Where(company => company.Counts.Count is >= 3 and <= MostCounts)
            .Select(company => (company.Counts.Count == 5 && CanBe(reading, company, []) ? Chained(reading, company) : null)
                ?? (CanBe(reading, company, summed) ? Best(reading, company) : null)).OfType<Relation>(),
    ];

    /// <summary>
    /// "28 tin báo, bổ sung 52, tổng là 80; xử lý 62, còn 18": the first three make a sum and the last three another of the same total; the one that comes out
    /// vouches for the other.
    /// </summary>
    private static Relation? Chained(ReportReading reading, Company company)
    {
        var counts = company.Counts;
        var (first, total, last) = (counts.GetRange(0, 2), counts[2], counts.GetRange(3, 2));
        var (comes, goes) = (IsSum(first, total), IsSum(last, total));
        if (comes == goes || company.Mixed || counts.Exists(count => count.Value <= 0 || (count != total && count.Value >= total.Value)) || total.Value < 10)
        {
            return null;
        }

        var parts = comes ? last : first;
        var sum = AddUp.Sum(parts, 2);
        return LeftOf(reading, company, last) is not null ? Make(reading, company, total, parts, sum, ProposeSums.IsSlip(total, parts, sum) ? 8 : 6) : null;
    }

    private static bool CanBe(ReportReading reading, Company company, HashSet<Number> summed) =>
        company.Counts.TrueForAll(count => !count.Change && !summed.Contains(count) && Direction.Before(reading, count) == 0
            && count.Power == company.Counts[0].Power)
            && company.Counts.TrueForAll(count => count.Role == NumberRole.Quantity || (company.Counts.Count == 3 && count.Other is not null))
            && !IsAlsoDenominator(company.Counts)
            && Company.AreOfKind(reading, company.Counts) && !reading.AnyPhrase(company.From, company.To, Direction.Earlier);

    /// <summary>"2.316 hộ vay, nợ quá hạn 3/2.316 hộ": the whole of the ratio is only said again.</summary>
    private static bool IsAlsoDenominator(List<Number> counts) => counts.Find(count => count.Role == NumberRole.Denominator) is { } all
        && counts.Exists(count => count != all && count.Value == all.Value);

    private static Relation? Best(ReportReading reading, Company company)
    {
        Relation? best = null;
        foreach (var total in company.Counts)
        {
            var parts = company.Counts.FindAll(count => count != total);
            var sum = AddUp.Sum(parts, parts.Count);
            // A figure that is only said again is no total of the others.
            if (parts.Exists(part => part.Value >= sum || part.Value <= 0 || (part.Value == total.Value && total.Value > 9)
                || part.Role == NumberRole.Denominator) || total.Role == NumberRole.Numerator
                || total.Value * 2 < sum || total.Value < 10)
            {
                continue;
            }

            if (IsAmong(reading, company, total) || ProposeSilentSums.HasShare(reading, total) || IsTurned(reading, company, total, parts))
            {
                continue;
            }

            if (IsSum(parts, total))
            {
                return MakeSum.Silent(total, parts, Verdict.Holds, 3);
            }

            if (Weigh(reading, company, total, parts, sum) is var weight && weight >= (IsAlone(company, total) ? ToldAlone : Told)
                && weight > (best?.Evidence ?? 0))
            {
                best = Make(reading, company, total, parts, sum, Math.Max(Told, weight));
            }
        }

        return best;
    }

    /// <summary>"95 đơn kiến nghị và 02 đơn khiếu nại, trong đó 77 đơn tiếp nhận trong kỳ": some of what stands before, not their total.</summary>
    private static bool IsAmong(ReportReading reading, Company company, Number total) => company.Counts.IndexOf(total) is > 0 and var at
        && reading.AnyPhrase(company.Counts[at - 1].Next, total.Token, Among);

    private static bool IsAlone(Company company, Number total) =>
        company is { Sentences: 1, Percents.Count: 0, Mixed: false } && total == company.Counts[0];

    private static bool IsSum(List<Number> parts, Number total)
    {
        var interval = Interval.Exactly(0);
        parts.ForEach(part => interval = interval.Plus(Precision.Of(part)));
        return interval.Meets(Precision.Of(total));
    }

    /// <summary>"Tiếp nhận mới 50 đơn, đã giải quyết 60 đơn, còn 5 đơn": what was done is no total of what came in.</summary>
    private static bool IsTurned(ReportReading reading, Company company, Number total, List<Number> parts) => company.IsSaidBefore(reading, total, Solved, 4)
        && parts.Exists(part => company.IsSaidBefore(reading, part, All, 5) && !company.IsSaidBefore(reading, part, Solved, 4));

    private static int Weigh(ReportReading reading, Company company, Number total, List<Number> parts, decimal sum)
    {
        var slip = ProposeSums.IsSlip(total, parts, sum);
        var swap = slip && Relation.DigitsOf(total) >= Slip.SwapDigits && ProposeSums.IsSwap(total, parts, sum);
        var left = parts.Count == 2 ? LeftOf(reading, company, parts) : null;
        var summing = reading.AnyPhrase(company.From, company.To, Summing) || IsOpened(reading, total, parts[0])
            || (total.Token < parts[0].Token && reading.IsWord(total.Token - 1, In));
        var scope = new Scope(Cue.Colon, company.From, company.From, company.To, -1, -1);
        var closing = ListWords.IsClosing(reading, scope, parts) || parts.Exists(part => part != parts[0] && company.IsSaidBefore(reading, part, Cues.Rest, 5));
        var more = left is null && (ListWords.NamesQualities(reading, scope) || ListWords.SaysMore(reading, scope, closing));
        var closed = ClosedSets.Are(reading, parts);
        var said = left is null ? 0 : (company.IsSaidBefore(reading, total, All, 6) ? 1 : 0)
            + (parts.Exists(part => part != left && company.IsSaidBefore(reading, part, Done, 6)) ? 1 : 0);
        var equated = reading.IsSign(total.Next, '=') || reading.IsSign(total.Token - 1, '=');
        if (left is null && (company.Counts.Exists(count => count.Other is not null)
            || (!equated && parts.Count > 2 && Flow.AreBoth(reading, company.Counts))))
        {
            return 0;
        }

        return Math.Min(7, 2 + (equated ? 3 : 0) + (swap ? 3 : slip ? 1 : 0) + (left is not null ? 2 : summing ? 2 : 0) + said
            + UnitsOf(company, total) + (parts.Count > 2 ? 1 : 0) + (closed ? 2 : closing && left is null ? 1 : 0)
            + (slip && Math.Abs(sum - total.Value) <= total.Value / 20 ? 1 : 0) - (slip || closed || closing || equated || said > 1 ? 0 : 2)
            - (more && !closed ? 4 : 0) - (total.Value < 100 && !swap ? 1 : 0) - (company.Percents.Count > 0 || company.Mixed ? 1 : 0)
            + (sum > total.Value && slip && !more ? 1 : 0) - (IsAmid(company, total) && !closing && !equated && !closed && said == 0 ? 3 : 0)
            - (!slip && Math.Abs(sum - total.Value) > total.Value / 5 ? 2 : 0) - (Math.Abs(sum - total.Value) > total.Value / 2 ? 2 : 0)
            - ((company.Sentences - 1) / 2));
    }

    /// <summary>Neither the first nor the last of them: in one row with the others it is another of them.</summary>
    private static bool IsAmid(Company company, Number total) =>
        total != company.Counts[0] && total != company.Counts[^1];

    /// <summary>A colon or a bracket parts the total from what follows.</summary>
    private static bool IsOpened(ReportReading reading, Number total, Number first)
    {
        for (var i = total.Next; i < first.Token; i++)
        {
            if (reading.Tokens[i].Sign is ':' or '(' or '=' or '-' or '–')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All with their unit; nothing with none of them.</summary>
    private static int UnitsOf(Company company, Number total) => company.Counts.TrueForAll(count => count.Unit == 0) ? -1
        : company.Counts.TrueForAll(count => count.Unit == total.Unit) ? 1 : 0;

    /// <summary>The part of which words right before or behind say that it is left.</summary>
    private static Number? LeftOf(ReportReading reading, Company company, List<Number> parts)
    {
        var left = parts.FindAll(part => company.IsSaidBefore(reading, part, Leaving, 5) || company.IsSaidBehind(reading, part, Leaving, 4));
        return left.Count == 1 ? left[0] : null;
    }

    private static Relation Make(ReportReading reading, Company company, Number total, List<Number> parts, decimal sum, int weight)
    {
        if (parts.Count != 2 || LeftOf(reading, company, parts) is not { } left)
        {
            return MakeSum.Slipped("S101", total, parts, sum, [total, .. parts], weight);
        }

        var done = parts.Find(part => part != left)!;
        var expected = total.Value - done.Value;
        return MakeRest.Of(
            left, [total, done], Verdict.Contradicts, expected, weight, slip: ProposeSums.IsSlip(total, parts, sum),
            expected: expected > 0 ? Write.Of(expected) : null, formula: $"{Write.Of(total.Value)} - {Write.Of(done.Value)} = {Write.Of(expected)}");
    }
}
