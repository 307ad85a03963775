package org.wenmai.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences in which nobody says anything. */
class FalseFriendsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "团队换了一种表示方式来存储向量。",
                "工程师将这种结构称之为火星架构。",
                "马斯克被称为火箭之父。",
                "大型语言模型简称大模型。",
                "比如说，用户打开软件后会看到首页。",
                "可以说，公司走到了十字路口。",
                "应该说，团队的进度不慢。",
                "换句话说，公司走到了十字路口。",
                "研究人员发现了一颗新的行星。",
                "谷歌提出了一种新的网络结构。",
                "市场消息：苹果将在下周开会。",
                "扩散模型：一种生成图像的方法。",
                "优点：安装简单而且速度很快。",
                "公司拒绝透露具体的数字。",
                "马斯克没有透露具体的数字。",
                "这就是专家所说的过拟合。",
                "作者：马斯克",
                "如果用户表示不满，客服会介入。",
                "我认为火箭会回来的。",
                "当人们说起火箭，首先会想到火星。",
                "他们管这叫“火星时刻”。",
                "教程介绍了如何安装软件。",
                "报告可以在官网下载。",
                "号称最强的模型昨天发布。"
            })
    void nobodyIsQuoted(String sentence) {
        assertEquals("", Read.quotations(sentence));
    }
}
