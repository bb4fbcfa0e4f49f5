namespace Danchu.Core.Entries.Papers;

/// <summary>Which papers an entry of register dan-ban, bau-cu-thon or quy-uoc gives.</summary>
public static class PapersOfEntry
{
    public const string Meetings = "dan-ban";
    public const string Conventions = "quy-uoc";
    public const string Elections = "bau-cu-thon";

    private static readonly PaperKind[] Decisions = [PaperKind.Resolution, PaperKind.Minutes, PaperKind.Memorandum, PaperKind.Agreement];

    public static IReadOnlyList<PaperKind> Of(Entry entry) => entry.RegisterKey switch
    {
        Meetings or Elections => [.. OfMeeting(entry)],
        Conventions when entry["viec"] is "cong-nhan" or "sua-doi" or "khong-cong-nhan" => [PaperKind.RecognitionRequest, PaperKind.Recognition],
        _ => [],
    };

    /// <summary>Whether it tells of a meeting or ballot of households.</summary>
    public static bool IsMeeting(Entry entry) => entry.RegisterKey is Meetings or Elections or Conventions;

    private static IEnumerable<PaperKind> OfMeeting(Entry entry)
    {
        // Village heads and members of the people's boards are elected at a meeting where the entry says nothing else (N59 Đ4.1c, 6).
        var (content, way) = (entry["noi-dung"], entry["hinh-thuc"].Length == 0 && entry.RegisterKey is Elections ? "hop" : entry["hinh-thuc"]);
        if (way is "hop")
        {
            yield return PaperKind.Invitation;
        }

        if (content is "muc-4-bau")
        {
            yield return PaperKind.Candidates;
        }

        // The yearly conference approves its reports and decides nothing by ballot of its own (Đ33).
        if (content is not "hoi-nghi-nam")
        {
            if (way is "hop" or "phieu")
            {
                yield return way is "hop" ? PaperKind.BallotCount : PaperKind.SurveyCount;
            }

            foreach (var decision in Decisions)
            {
                yield return decision;
            }
        }

        if (content is "muc-3")
        {
            yield return PaperKind.RecognitionRequest;
            yield return PaperKind.Recognition;
        }
    }
}
