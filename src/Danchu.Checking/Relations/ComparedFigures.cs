using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>A figure that may be an end of a change.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Earlier">2 when words or two years call it the earlier one, 1 when only a year of its own does, 0 when nothing does.</param>
internal readonly record struct Compared(Number Figure, int Earlier);

/// <summary>
/// The figures between which a change may lie, in whatever order they stand: "so với 6.480 tỷ đồng của nửa đầu năm trước", "(66 vụ, 23 người chết)",
/// "năm 2024 là 15 vụ, 32,9 ha", "từ 3,2 tỷ đồng lên 5,9 tỷ đồng".
/// </summary>
internal static class ComparedFigures
{
    private const int MostBack = 12;
    private const int MostAhead = 7;
    private const int MostWords = 8;
    private const int MostBehind = 6;
    private const int MostToYear = 12;

    /// <summary>Words before the figure of an earlier time, or of what it is held against.</summary>
    private static readonly PhraseBook Before = new(
        "so với|so cùng kỳ|cùng kỳ|đối chiếu với|năm trước|kỳ trước|năm ngoái|nhiệm kỳ trước|tháng trước|quý trước|tuần trước|hôm trước|đợt trước|khóa trước|"
            + "đầu năm|đầu kỳ|đầu nhiệm kỳ|đầu giai đoạn|năm học trước|niên vụ trước|vụ trước|tết trước|trước đây|trước đó|trước là|trước sắp xếp|khi ấy|"
            + "lúc đầu|ban đầu|khởi điểm|cùng thời điểm|giá gói thầu|đem so với|lần trước|giai đoạn trước");

    /// <summary>The same behind it: "của nửa đầu năm trước".</summary>
    private static readonly PhraseBook Behind = new(
        "cùng kỳ|năm trước|kỳ trước|năm ngoái|nhiệm kỳ trước|tháng trước|quý trước|đầu năm|năm học trước|vụ trước|trước đó|trước đây|hôm trước|"
            + "tuần trước|cùng thời điểm");

    private static readonly PhraseBook Plans = new("kế hoạch|chỉ tiêu|dự toán|mục tiêu|được giao");
    private static readonly PhraseBook Reach = new("lên|xuống|còn|lên đến|lên tới|xuống còn|giảm còn|tăng lên");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Turning = WordHashes.Set("so tăng giảm hơn thêm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Over = WordHashes.Set("vượt");
    private static readonly ulong From = WordHashes.Hash("từ");
    private static readonly ulong Point = WordHashes.Hash("điểm");

    /// <summary>Those of its sentence and of the one before; what is planned is none.</summary>
    public static List<Compared> Around(ReportReading reading, int n)
    {
        var (change, found) = (reading.Numbers[n], new List<Compared>());
        var over = reading.AnyWord(change.Token - 3, change.Token, Over);
        var points = change.Unit == Point;
        var block = reading.Sentences[change.Sentence].Block;
        for (var k = Math.Max(0, n - MostBack); k < reading.Numbers.Count && k <= n + MostAhead; k++)
        {
            var number = reading.Numbers[k];
            if (k == n || number.Sentence < change.Sentence - 1 || number.Sentence > change.Sentence || reading.Sentences[number.Sentence].Block != block
                || !IsEnd(number, points) || (!over && IsPlanned(reading, number)))
            {
                continue;
            }

            found.Add(new(number, IsTold(reading, k) || (over && IsPlanned(reading, number)) ? 2 : 0));
        }

        return Continued(reading, change, [.. found.Select(one => one.Earlier > 0 ? one : one with { Earlier = ByYear(reading, found, one.Figure) })]);
    }

    /// <summary>What is said of the first of a list holds for those behind it.</summary>
    private static List<Compared> Continued(ReportReading reading, Number change, List<Compared> found)
    {
        for (var k = 1; k < found.Count; k++)
        {
            var (before, one) = (found[k - 1], found[k]);
            var parted = before.Figure.Token < change.Token && one.Figure.Token > change.Token;
            if (one.Earlier == 0 && before.Earlier > 0 && !parted && GoesOn(reading, before.Figure, one.Figure))
            {
                found[k] = one with { Earlier = before.Earlier };
            }
        }

        return found;
    }

    /// <summary>The year right behind the figure, else the one said last before it in its own clause; 0 when there is none.</summary>
    public static decimal YearOf(ReportReading reading, Number figure) =>
        YearBehind(reading, figure) is > 0 and var behind ? behind : YearBefore(reading, figure);

    private static bool IsEnd(Number number, bool points) => number is { Doubtful: false, Change: false, Hedge: Hedge.None }
        && (points ? number.Role == NumberRole.Percentage || (number.Role == NumberRole.Quantity && number.Unit == Point)
            : number.Role == NumberRole.Quantity && !Units.IsTime(number.Unit));

    private static bool IsPlanned(ReportReading reading, Number number) => reading.AnyPhrase(number.Token - 4, number.Token, Plans)
        || reading.AnyPhrase(number.Next, number.Next + 2, Plans);

    private static bool IsTold(ReportReading reading, int k) => IsToldBefore(reading, k) || IsToldBehind(reading, reading.Numbers[k]) || IsFrom(reading, k);

    /// <summary>Words before it, over years and dates; a bracket is looked out of, a comma is not crossed.</summary>
    private static bool IsToldBefore(ReportReading reading, int k)
    {
        var (figure, from) = (reading.Numbers[k], reading.Sentences[reading.Numbers[k].Sentence].From);
        for (var i = figure.Token - 1; i >= from && i >= figure.Token - MostWords; i--)
        {
            var token = reading.Tokens[i];
            if (token.Sign is ',' or ';' or ')' || (token.Kind == TokenKind.Number && reading.Numbers[token.Number].Countable))
            {
                return false;
            }

            if (Before.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsToldBehind(ReportReading reading, Number figure)
    {
        for (var i = figure.Next; i < figure.Next + MostBehind && i < reading.Tokens.Count && reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Turning.Contains(reading.Tokens[i].Hash))
            {
                return false;
            }

            if (Behind.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"từ 3,2 tỷ đồng lên 5,9 tỷ đồng".</summary>
    private static bool IsFrom(ReportReading reading, int k) => reading.IsWord(reading.Numbers[k].Token - 1, From) && k + 1 < reading.Numbers.Count
        && reading.Numbers[k + 1].Sentence == reading.Numbers[k].Sentence && reading.AnyPhrase(reading.Numbers[k].Next, reading.Numbers[k + 1].Token, Reach);

    /// <summary>The next of one list: in one bracket, or of another unit right behind a comma.</summary>
    private static bool GoesOn(ReportReading reading, Number before, Number number)
    {
        if (before.Sentence != number.Sentence || before.Bracket != number.Bracket || number.Token - before.Next > MostWords
            || reading.AnyWord(before.Next, number.Token, Turning))
        {
            return false;
        }

        return number.Bracket >= 0 || (number.Unit != before.Unit && number.Token - before.Next <= 3 && !reading.AnySign(before.Next, number.Token, ';'));
    }

    /// <summary>2 when another has a later year, 1 when it alone has one and stands behind another of its kind.</summary>
    private static int ByYear(ReportReading reading, List<Compared> all, Number figure)
    {
        var year = YearOf(reading, figure);
        if (year == 0)
        {
            return 0;
        }

        var others = all.FindAll(other => other.Figure != figure && other.Figure.Unit == figure.Unit && other.Earlier == 0);
        return others.Exists(other => YearOf(reading, other.Figure) > year) ? 2
            : others.Exists(other => other.Figure.Token < figure.Token && YearOf(reading, other.Figure) == 0)
                && others.TrueForAll(other => YearOf(reading, other.Figure) == 0) ? 1
            : 0;
    }

    /// <summary>"3.419 hộ năm 2022", "816 đảng viên (năm 2022)".</summary>
    private static decimal YearBehind(ReportReading reading, Number figure)
    {
        var next = reading.Tokens[figure.Token].Number + 1;
        return next < reading.Numbers.Count && reading.Numbers[next] is { Role: NumberRole.Year } year && year.Sentence == figure.Sentence
            && year.Token - figure.Next <= 4 && !reading.AnySign(figure.Next, year.Token, ',') && !reading.AnySign(figure.Next, year.Token, ';')
            ? year.Value
            : 0;
    }

    private static decimal YearBefore(ReportReading reading, Number figure)
    {
        for (var k = reading.Tokens[figure.Token].Number - 1; k >= 0 && reading.Numbers[k].Sentence == figure.Sentence; k--)
        {
            if (reading.Numbers[k].Role == NumberRole.Year)
            {
                return figure.Token - reading.Numbers[k].Next <= MostToYear && !IsParted(reading, reading.Numbers[k].Next, figure.Token)
                    ? reading.Numbers[k].Value
                    : 0;
            }

            if (reading.Numbers[k].Countable)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>A semicolon, or the end of a bracket, stands between.</summary>
    private static bool IsParted(ReportReading reading, int from, int to) => reading.AnySign(from, to, ';') || reading.AnySign(from, to, ')');
}
