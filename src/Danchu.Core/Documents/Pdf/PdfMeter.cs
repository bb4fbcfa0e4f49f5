using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Danchu.Core.Documents.Pdf;

/// <summary>How long LibreOffice takes and how often it fails, for whoever listens.</summary>
internal static class PdfMeter
{
    private static readonly Meter Meter = new("Danchu.Pdf");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "danchu.pdf.conversion.duration", "s", "One run of LibreOffice, which may convert several files, by outcome.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.25, 0.5, 1, 2, 5, 10, 20, 45, 90] });

    /// <param name="since">A timestamp of <see cref="Stopwatch"/>.</param>
    public static void Record(long since, bool isMade) => Duration.Record(
        Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("outcome", isMade ? "made" : "failed"));
}
