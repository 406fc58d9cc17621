namespace ItaIngest.Server.Dashboard.Activity;

/// <summary>Round numbers for an axis that begins at 0.</summary>
internal static class Scale
{
    private const int FewestSteps = 2;
    private static readonly double[] s_steps = [1, 2, 2.5, 5, 10];

    /// <summary>The axis's end: at least the largest amount, a whole number of steps, never below 2.</summary>
    public static long Top(long most)
    {
        var step = Step(most);
        return Math.Max(FewestSteps, (most + step - 1) / step * step);
    }

    /// <summary>Where lines are drawn, 0 and the end among them.</summary>
    /// <param name="top">As <see cref="Top"/> gave it.</param>
    public static IEnumerable<long> Ticks(long top)
    {
        var step = Step(top);
        for (long tick = 0; tick <= top; tick += step)
        {
            yield return tick;
        }
    }

    private static long Step(long most)
    {
        var rough = Math.Max(1, most / 4.0);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return Math.Max(1, (long)Math.Ceiling(s_steps.First(s => s * power >= rough) * power));
    }
}
