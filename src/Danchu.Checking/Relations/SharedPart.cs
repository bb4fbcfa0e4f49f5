using Danchu.Checking.Reading;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>A figure and the percentage said of it.</summary>
/// <param name="Percent">The percentage.</param>
/// <param name="Part">The figure of which it is the share.</param>
/// <param name="Closeness">
/// 2 when a word says that it is a part (chiếm, tỷ lệ), 1 when it only stands close (đạt, a bracket), -2 when words behind speak of something else.
/// </param>
internal sealed record SharedPart(Number Percent, Number Part, int Closeness)
{
    private const int MostBetween = 20;
    private const int MostBefore = 8;
    private const int MostOfUnit = 6;
    private static readonly ulong CountOf = WordHashes.Hash("số");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Parts = WordHashes.Set("chiếm lệ trọng");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Reach = WordHashes.Set("đạt bằng tức đương");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Places = WordHashes.Set("xã phường huyện tỉnh thôn bản thị thành quận khu ấp xóm");

    public static SharedPart? Of(ReportReading reading, int n)
    {
        var shared = Before(reading, n) ?? Behind(reading, n);
        return UnitBehind(reading, reading.Numbers[n]) is not 0 and var unit && shared?.Part.Unit != unit && shared?.Part.Unit != 0
            ? OfUnit(reading, n, unit) ?? shared
            : shared;
    }

    /// <summary>"1.462 vụ, 2.594 bị cáo, đạt 99,4% số vụ và 99,1% số bị cáo": each is of the figure with that unit.</summary>
    private static SharedPart? OfUnit(ReportReading reading, int n, ulong unit)
    {
        var percent = reading.Numbers[n];
        for (var k = n - 1; k >= 0 && k >= n - MostOfUnit && reading.Numbers[k].Sentence == percent.Sentence; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Range: false, Change: false, Hedge: Hedge.None } part && part.Unit == unit)
            {
                return percent.Token - part.Next <= MostBetween && !Percentages.IsClosed(reading, part, percent) ? new(percent, part, 1) : null;
            }
        }

        return null;
    }

    /// <summary>The unit of "số vụ" right behind the percentage; 0 when there is none.</summary>
    public static ulong UnitBehind(ReportReading reading, Number percent) =>
        reading.IsWord(percent.Next, CountOf) && Units.Book.Match(reading.Tokens, percent.Next + 1) is { Length: > 0 } unit ? Units.KeyOf(unit.Kind) : 0;

    /// <summary>"104 hộ, tỷ lệ 5,7%", "4.940 hồ sơ (đạt 95%)".</summary>
    private static SharedPart? Before(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        var part = PartBefore(reading, n);
        if (part is not { Role: NumberRole.Quantity } || part.Doubtful || part.Range || part.Change || Units.IsDuration(part.Unit)
            || percent.Token - part.Next > MostBetween || Percentages.IsChange(reading, part, percent) || !Percentages.IsDirect(reading, part, percent)
            || IsOfAnotherYear(reading, percent))
        {
            return null;
        }

        // "34 vụ/81 bị can, chiếm 2,68% số vụ": the first of two counts is what is spoken of.
        part = part is { TwoUnits: true, Other: { } first } && first.Token < part.Token ? first : part;
        var closeness = ClosenessOf(reading, percent);
        // "412 em, 30,16%", "2.509 hồ sơ = 1,8%", "43 - 29,1%": nothing but a mark between them.
        if (closeness > 0)
        {
            return new(percent, part, closeness);
        }

        // "Hỏi 759 người, 71% biết qua loa": the words behind say of what it is.
        return reading.Tokens[percent.Token - 1].Sign is ',' or '=' or '-' or '–' && percent.Token - part.Next <= 3
            ? new(percent, part, Beside.IsOfOther(reading, part, part, percent) ? -2 : 0)
            : null;
    }

    /// <summary>
    /// The nearest figure of which a share can be said, over changes (83,49 tỷ, tăng 20,7%, chiếm 27,9%) and ages (47 đại biểu dưới 40 tuổi).
    /// </summary>
    private static Number? PartBefore(ReportReading reading, int n)
    {
        for (var k = n; k > 0; k--)
        {
            if (Percentages.Before(reading, k, n) is not { } part)
            {
                return null;
            }

            if (part.Role != NumberRole.Percentage && !(part.Role == NumberRole.Quantity && Units.IsDuration(part.Unit)))
            {
                return part;
            }

            k = reading.Tokens[part.Token].Number + 1;
        }

        return null;
    }

    /// <summary>"chiếm 37,24% (44.089 hồ sơ)".</summary>
    private static SharedPart? Behind(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        if (!reading.IsSign(percent.Next, '(') || n + 1 >= reading.Numbers.Count || Percentages.IsChangeOf(reading, percent))
        {
            return null;
        }

        var part = reading.Numbers[n + 1];
        return part is { Role: NumberRole.Quantity or NumberRole.Numerator, Doubtful: false, Range: false, Change: false } && part.Bracket == percent.Next
            && part.Token - percent.Next <= 6 && !Units.IsDuration(part.Unit) && ClosenessOf(reading, percent) > 0
            ? new(percent, part, 1)
            : null;
    }

    /// <summary>"64,7%, cao hơn năm 2021 (58,8%)": the figure of another year, which is no share of anything said here.</summary>
    private static bool IsOfAnotherYear(ReportReading reading, Number percent) => reading.IsSign(percent.Token - 1, '(')
        && reading.Tokens[percent.Token].Number is > 0 and var n && reading.Numbers[n - 1] is { Role: NumberRole.Year } year
        && year.Next == percent.Token - 1;

    /// <summary>"Năm 2022 có 312 vụ, năm 2023 có 287 vụ": the one is no part of the other.</summary>
    public static bool IsOfAnotherTime(ReportReading reading, Number whole, Number part)
    {
        var from = whole.Sentence == part.Sentence
            ? Math.Max(whole.Next, part.Token - MostBetween)
            : Math.Max(reading.Sentences[part.Sentence].From, part.Token - MostBefore);
        for (var i = from; i < part.Token; i++)
        {
            if (Direction.Earlier.IsAt(reading.Tokens, i)
                || (reading.Tokens[i].Kind == TokenKind.Number && reading.Numbers[reading.Tokens[i].Number].Role == NumberRole.Year
                    && whole.Sentence == part.Sentence))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClosenessOf(ReportReading reading, Number percent) =>
        reading.AnyWord(percent.Token - 3, percent.Token, Parts) ? 2
        : reading.IsSign(percent.Token - 1, '(') || reading.AnyWord(percent.Token - 3, percent.Token, Reach) ? 1
        : 0;

    /// <summary>"Xã An Phú có 104 hộ nghèo, tỷ lệ 5,9%": the share is of that place and not of what was counted before.</summary>
    public static bool NamesPlace(ReportReading reading, Number part, Number whole)
    {
        var from = Math.Max(whole.Sentence == part.Sentence ? whole.Next : reading.Sentences[part.Sentence].From, part.Token - MostBetween);
        for (var i = part.Token - 2; i >= from; i--)
        {
            if (reading.Tokens[i].Sign is ';')
            {
                return false;
            }

            if (reading.Tokens[i].Kind == TokenKind.Word && Places.Contains(reading.Tokens[i].Hash)
                && reading.Tokens[i + 1].Kind == TokenKind.Word && char.IsUpper(reading.Text[reading.Tokens[i + 1].Start]))
            {
                return true;
            }
        }

        return false;
    }
}
