namespace Danchu.Core.Jobs;

/// <summary>A queue within which jobs run one after the other. A zip of hundreds of reports does not hold up a single PDF.</summary>
/// <param name="Key">Its name for machines.</param>
public sealed record JobLane(string Name, string Key, params IReadOnlyList<JobKind> Kinds)
{
    public static readonly JobLane Pdf = new("PDF", "pdf", JobKind.ReportPdf, JobKind.LetterPdf, JobKind.ReminderPdf, JobKind.ScorecardPdf);

    public static readonly JobLane Zip = new("zip", "zip", JobKind.RoundZip);

    public static readonly JobLane Verification = new("kiểm tra", "verification", JobKind.Verification);

    public static readonly IReadOnlyList<JobLane> All = [Pdf, Zip, Verification];

    public static JobLane Of(JobKind kind) => All.First(lane => lane.Kinds.Contains(kind));
}
