using ItaIngest.Server.Dashboard.Review;
using ItaIngest.Server.Operations;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ItaIngest.Server.Tests.Dashboard;

public sealed class QueueWishTests
{
    [Theory]
    [InlineData("")]
    [InlineData("state=mine&sort=confidence")]
    [InlineData("agency=เทศบาล&province=น่าน&year=2568&kind=score-report&reason=sum-mismatch")]
    public void From_WhatValuesWrote_IsTheSame(string query)
    {
        var wish = QueueWish.From(Query(query));

        Assert.Equal(wish, QueueWish.From(Query(QueryText.Of(wish.Values))));
        Assert.Equal(query.Length == 0, QueryText.Of(wish.Values).Length == 0);
    }

    [Fact]
    public void From_WhatMakesNoSense_IsTheUsualQueue()
    {
        var wish = QueueWish.From(Query("state=7&sort=colour&year=MMXXV&agency=%20"));

        Assert.Equal(new QueueWish { State = QueueState.Waiting, Order = QueueOrder.Harm }, wish);
        Assert.False(wish.IsNarrowed);
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
