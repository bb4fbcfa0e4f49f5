using System.Globalization;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Dates and citations. Reports are dated 2023-12-20, numbered 96/BC-UBND.</summary>
internal static class CitationPassages
{
    public static readonly Passage[] All =
    [
        new("impossible date", Impossible), new("period backwards", Backwards), new("year of a decree missing", Missing), new("year against date", Against),
        new("act cited in two forms", Forms),
        new("act later than the report", Later), new("annex of another report", Annex), new("issuer against symbol", Issuer),
        new("old year in a title", OldYear),
    ];

    private static string Date(Dice dice, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{dice.Next(1, 28):00}/{dice.Pick("", "0")}{dice.Next(1, 9)}/{year}");

    private static string On(Dice dice) => dice.Pick(", ngày ", " ngày ");

    private static string Impossible(Dice dice, bool wrong)
    {
        var date = wrong
            ? dice.Pick("31/02/2022", "30/02/2023", "31/4/2023", "31/6/2022", "31/11/2022", "29/02/2023", "31/9/2021")
            : Date(dice, dice.Next(2019, 2022));
        return $"Quán triệt, triển khai thực hiện Chỉ thị số {dice.Next(10, 45)}-CT/TU{On(dice)}{date} của Ban Thường vụ Tỉnh ủy về công tác dân vận.";
    }

    private static string Backwards(Dice dice, bool wrong) =>
        wrong ? "Số liệu được tính từ ngày 15/12/2023 đến ngày 14/12/2022." : "Số liệu được tính từ ngày 15/12/2022 đến ngày 14/12/2023.";

    private static string Missing(Dice dice, bool wrong)
    {
        var (number, year) = (dice.Next(11, 59), dice.Next(2016, 2022));
        return $"Thực hiện Nghị định số {number}{(wrong ? "" : $"/{year}")}/NĐ-CP{On(dice)}{Date(dice, year)} của Chính phủ, các đơn vị đã rà soát quy chế.";
    }

    private static string Against(Dice dice, bool wrong)
    {
        var (number, year) = (dice.Next(60, 100), dice.Next(2016, 2021));
        return $"Theo {dice.Pick("Nghị định", "Quyết định")} số "
            + $"{number}/{(wrong ? year + dice.Pick(1, -1) : year)}/{dice.Pick("QĐ-TTg", "QĐ-UBND")}{On(dice)}{Date(dice, year)}, việc đánh giá được thực hiện "
            + "hằng năm.";
    }

    private static string Forms(Dice dice, bool wrong)
    {
        var (number, year) = (dice.Next(101, 160), dice.Next(2016, 2021));
        var again = (number.ToString(CultureInfo.InvariantCulture), year);
        if (wrong)
        {
            again = dice.Often(50) ? (again.Item1[1..].TrimStart('0').PadLeft(1, '9'), year) : (again.Item1, year + 1);
        }

        return $"Thực hiện Nghị định số {number}/{year}/NĐ-CP{On(dice)}{Date(dice, year)} của Chính phủ. Tuy nhiên, việc quán triệt Nghị định số "
            + $"{again.Item1}/{again.Item2}/NĐ-CP ở một số thôn còn chậm.";
    }

    private static string Later(Dice dice, bool wrong) =>
        "UBND huyện ban hành Kế hoạch "
        + $"số {dice.Next(11, 300)}/KH-UBND{On(dice)}{(wrong ? dice.Pick("28/12/2023", "25/12/2023", "15/01/2024", "05/4/2024") : Date(dice, 2023))} về thực "
        + "hiện dân chủ ở cơ sở.";

    private static string Annex(Dice dice, bool wrong) =>
        $"PHỤ LỤC\n(Kèm theo Báo cáo số {(wrong ? dice.Pick(69, 86, 95, 196) : 96)}/BC-UBND{On(dice)}20/12/2023 của UBND huyện)";

    private static string Issuer(Dice dice, bool wrong)
    {
        var (code, name) = dice.Pick(("KH/BCĐ", "Ban Chỉ đạo huyện"), ("CT/TU", "Ban Thường vụ Tỉnh ủy"), ("KL/TW", "Bộ Chính trị"));
        var other = dice.Pick(("QC/HU", "Bộ Chính trị"), ("CTr/TU", "Ban Chỉ đạo tỉnh"), ("QĐ/TW", "Ban Thường vụ Tỉnh ủy"));
        return $"Thực hiện văn bản số {dice.Next(11, 99)}-{(wrong ? other.Item1 : code)}{On(dice)}{Date(dice, 2022)} của {(wrong ? other.Item2 : name)}, các "
            + "cơ quan đã xây dựng kế hoạch.";
    }

    private static string OldYear(Dice dice, bool wrong) => $"BẢNG CHẤM ĐIỂM CÔNG TÁC DÂN VẬN\nNăm {(wrong ? dice.Pick(2022, 2021, 2020) : 2023)}\n";
}
