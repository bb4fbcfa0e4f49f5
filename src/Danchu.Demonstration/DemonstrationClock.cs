using Danchu.Core.Days;

namespace Danchu.Demonstration;

/// <summary>The demonstration plays years that are past: its operations see the day they are set to, minute by minute forward.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private DateTimeOffset now = new(2022, 1, 1, 1, 0, 0, TimeSpan.Zero);

    public void GoTo(DateOnly day) => now = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), VietnamTime.Offset).ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now = now.AddSeconds(7);
}
