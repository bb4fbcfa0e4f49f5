using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Danchu.Core.Jobs;

/// <summary>What jobs came to, for whoever listens; nothing is counted while nobody does.</summary>
internal static class JobMeter
{
    private const string Name = "Danchu.Jobs";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Ended = Meter.CreateCounter<long>("danchu.jobs.ended", description: "Jobs this node ended, by lane and outcome.");

    /// <param name="outcome">"done", "failed", "cancelled".</param>
    public static void Count(JobLane lane, string outcome) =>
        Ended.Add(1, new KeyValuePair<string, object?>("lane", lane.Key), new KeyValuePair<string, object?>("outcome", outcome));
}
